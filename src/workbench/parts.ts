/** An element of index.html. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element "${id}"`);
  return found as T;
}

/** Names a button for those who see it only as an icon, or not at all. */
export function name(element: HTMLElement, words: string): void {
  element.setAttribute("aria-label", words);
  element.title = words;
}
