import type { Grid } from "../../hosts/univer/grid";
import type { Example } from "../examples/example";
import { exampleBook } from "../examples/example-book";
import { name, part } from "../parts";
import { wordsFor } from "../words";

const openButton = part("open");
const saveButton = part("save");
const examplesSelect = part<HTMLSelectElement>("examples");
const fileInput = part<HTMLInputElement>("file");
const notice = part("notice");
const dropHint = part("drop");

/** Opens and saves workbooks by the bar's buttons, and by a file dropped on the page. */
export function fileMenu(
  grid: Grid,
  examples: readonly Example[],
  { language, titled }: { readonly language: () => string; readonly titled: (title: string) => void },
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
  examplesSelect.addEventListener("change", () => {
    const example = examples[Number(examplesSelect.value)];
    examplesSelect.value = "";
    if (!example || !mayReplace()) return;
    tell("");
    opened = null;
    savedSince = false;
    grid.show({ ...exampleBook(example), id: `example-${Date.now()}` });
    titled(example.title);
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
      name(examplesSelect, words.examples);
      const choices = examples.map(({ title }, index) => new Option(title, String(index)));
      examplesSelect.replaceChildren(new Option(words.examples, ""), ...choices);
      examplesSelect.value = "";
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
