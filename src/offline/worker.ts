// Keeps a copy of the add-in in the browser, so that it opens without a network. The network is always asked first: a
// copy answers only where it does not. Nothing else is fetched, and nothing is sent.

/** The files of this build and a mark of their content; the build fills them in. */
declare const OFFLINE_FILES: readonly string[];
declare const OFFLINE_MARK: string;

/** A service worker as far as it is used here; TypeScript's own types of workers and of pages exclude each other. */
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(event: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(event: "fetch", listener: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<void>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const COPY = `ai-footprint ${OFFLINE_MARK}`;
/** Where Office.js comes from, which the add-in cannot do without either. */
const OFFICE = "https://appsforoffice.microsoft.com/lib/";

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(COPY)
      .then((copy) => copy.addAll([...OFFLINE_FILES]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOldCopies().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const ours = url.startsWith(worker.registration.scope) || url.startsWith(OFFICE);
  if (method === "GET" && ours) event.respondWith(fresh(event.request));
});

async function fresh(request: Request): Promise<Response> {
  const copy = await caches.open(COPY);
  try {
    const answer = await fetch(request);
    // What Office.js loads comes from another host and shows no status here; it is kept all the same.
    if (answer.ok || answer.type === "opaque") await copy.put(request, answer.clone());
    return answer;
  } catch (offline) {
    const kept = await copy.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw offline;
  }
}

async function dropOldCopies(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith("ai-footprint ") && name !== COPY);
  await Promise.all(old.map((name) => caches.delete(name)));
}
