import type { Grid } from "../../hosts/univer/grid";
import type { Language } from "../../locales/language";
import type { Book } from "../examples/books/book";
import type { Version } from "../examples/books/make";
import { part } from "../parts";
import { wordsFor } from "../words";

const openButton = part("open");
const saveButton = part("save");
const examplesButton = part("examples");
const fileInput = part<HTMLInputElement>("file");
const notice = part("notice");
const dropHint = part("drop");

/** Opens and saves workbooks by the bar's buttons, and by a file dropped on the page. */
export function fileMenu(
  grid: Grid,
  { language, titled }: { readonly language: () => Language; readonly titled: (title: string) => void },
): { readonly label: () => void } {
  /** The file that is open; null for an example. */
  let opened: Uint8Array | null = null;
  let savedSince = false;

  const mayReplace = (): boolean => savedSince || !grid.isChanged() || confirm(wordsFor(language()).replace);
  const tell = (words: string): void => {
    notice.textContent = words;
    notice.hidden = words === "";
  };

  const openFile = async (file: File): Promise<void> => {
    tell("");
    try {
      const [{ readFile }, bytes] = await Promise.all([import("./read-file"), file.arrayBuffer()]);
      const book = readFile(new Uint8Array(bytes), file.name.replace(/\.xls[xm]$/i, ""));
      await grid.open(book);
      opened = new Uint8Array(bytes);
      savedSince = false;
      titled(book.title);
    } catch (problem) {
      tell(await refusal(problem, language()));
    }
  };
  const save = async (): Promise<void> => {
    tell("");
    try {
      const { writeFile } = await import("./write-file");
      const book = grid.book();
      download(await writeFile(book, opened, language()), `${book.title}.xlsx`);
      savedSince = true;
    } catch (problem) {
      tell(`${wordsFor(language()).notSaved} (${String(problem)})`);
    }
  };

  openButton.addEventListener("click", () => fileInput.click());
  saveButton.addEventListener("click", () => void save());
  fileInput.addEventListener("change", () => {
    const file = fileInput.files?.[0];
    if (file && mayReplace()) void openFile(file);
    fileInput.value = "";
  });
  const openExample = async (book: Book): Promise<void> => {
    if (!mayReplace()) return;
    tell("");
    try {
      const [{ editsOf }, { asGridBook }] = await Promise.all([
        import("../examples/books/make"),
        import("../examples/books/as-grid-book"),
      ]);
      const title = book.title[language()];
      await grid.open(asGridBook(title, await editsOf(book)));
      opened = null;
      savedSince = false;
      titled(title);
    } catch (problem) {
      tell(`${wordsFor(language()).notOpened} (${String(problem)})`);
    }
  };
  const downloadExample = async (book: Book, version: Version): Promise<void> => {
    try {
      const { fileName, makeFile } = await import("../examples/books/make");
      download(await makeFile(book, version), fileName(book, version));
    } catch (problem) {
      tell(`${wordsFor(language()).notSaved} (${String(problem)})`);
    }
  };
  examplesButton.addEventListener("click", () => {
    void import("../gallery/gallery").then(({ showGallery }) =>
      showGallery({ language: language(), open: openExample, download: downloadExample }),
    );
  });
  onDrop((file) => {
    if (mayReplace()) void openFile(file);
  });

  return {
    label: () => {
      const words = wordsFor(language());
      openButton.textContent = words.open;
      saveButton.textContent = words.save;
      dropHint.textContent = words.drop;
      examplesButton.textContent = words.examples;
    },
  };
}

async function refusal(problem: unknown, language: string): Promise<string> {
  const { FileRefused, refusalWords } = await import("../../hosts/xlsx/refused");
  if (problem instanceof FileRefused) return refusalWords(problem.reason, problem.detail, language);
  return `${wordsFor(language).notOpened} (${String(problem)})`;
}

function download(bytes: Uint8Array, fileName: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser takes the file after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Calls back for a file that is dropped anywhere, and shows that it may be. */
function onDrop(listener: (file: File) => void): void {
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  addEventListener("dragover", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    dropHint.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) dropHint.hidden = true;
  });
  addEventListener("drop", (event) => {
    dropHint.hidden = true;
    if (!carriesFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) listener(file);
  });
}
