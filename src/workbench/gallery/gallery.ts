import { html, nothing, render, type TemplateResult } from "lit";
import type { Language } from "../../locales/language";
import { books, type Book } from "../examples/books";
import { VERSIONS, type Version } from "../examples/books/make";
import { part } from "../parts";
import { wordsFor } from "../words";
import "./gallery.css";

/** What the gallery asks of the page. */
export interface Visited {
  readonly language: Language;
  /** Opens an example in the grid. Nothing happens where the user would rather keep what is open. */
  readonly open: (book: Book) => Promise<void>;
  readonly download: (book: Book, version: Version) => Promise<void>;
}

/** Shows the example workbooks: each to be opened, or taken as a file in one of three versions. */
export function showGallery(visited: Visited): void {
  const dialog = part<HTMLDialogElement>("gallery");
  /** The button whose file is being made. */
  let making: string | null = null;
  const draw = (): void => {
    render(view(visited, { making, take, close: () => dialog.close() }), dialog);
  };
  const take = async (book: Book, version: Version): Promise<void> => {
    making = `${book.id} ${version}`;
    draw();
    try {
      await visited.download(book, version);
    } finally {
      making = null;
      draw();
    }
  };
  draw();
  dialog.showModal();
}

interface Shown {
  readonly making: string | null;
  readonly take: (book: Book, version: Version) => Promise<void>;
  readonly close: () => void;
}

function view({ language, open }: Visited, { making, take, close }: Shown): TemplateResult {
  const words = wordsFor(language);
  const named = { live: words.live, frozen: words.frozen, plain: words.plain };
  const card = (book: Book): TemplateResult => {
    const title = book.title[language];
    const opened = (): void => {
      close();
      void open(book);
    };
    return html`<li>
      <h3>${title}</h3>
      <p>${book.about[language]}</p>
      <div class="gallery-do">
        <button type="button" class="primary" aria-label=${`${words.openExample}: ${title}`} @click=${opened}>
          ${words.openExample}
        </button>
        <span>${words.asFile}</span>
        ${VERSIONS.map((version) => {
          const busy = making === `${book.id} ${version}`;
          return html`<button
            type="button"
            aria-label=${`${words.asFile} ${named[version]}: ${title}`}
            aria-busy=${busy ? "true" : nothing}
            ?disabled=${making !== null}
            @click=${() => void take(book, version)}
          >
            ${busy ? words.making : named[version]}
          </button>`;
        })}
      </div>
    </li>`;
  };
  return html`<header>
      <h2 id="gallery-title">${words.examples}</h2>
      <button type="button" @click=${close}>${words.close}</button>
    </header>
    <p>${words.versions}</p>
    <ul>
      ${books.map(card)}
    </ul>`;
}
