import { ICommandService, type Injector, type Workbook as Book } from "@univerjs/core";
import { IRenderManagerService, type IRender } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { currentBook, rangeOf } from "./book";
import { pictureOf, type ChartPicture } from "./chart-picture";
import { ChartStore, type KeptChart } from "./charts";
import { removeChart } from "./edits/charts";
import { boxOf, clipOf, type Box } from "./places-on-screen";

/** Draws a chart into an element of the given size, again and again as its cells change. */
export type DrawChart = (
  element: HTMLElement,
  picture: ChartPicture,
  size: { readonly width: number; readonly height: number },
  language: string,
) => void;

/**
 * Lays charts over the grid, which itself can only paint cells. They follow scrolling, the sheet shown and their cells.
 *
 * @returns draws all of them again, for another language
 */
export function layCharts(injector: Injector, draw: DrawChart, language: () => string): () => void {
  const layer = document.createElement("div");
  layer.className = "charts";
  const drawn = new Map<string, Drawn>();
  let frame = 0;

  const lay = (): void => {
    frame = 0;
    const book = currentBook(injector);
    const render = injector.get(IRenderManagerService).getRenderById(book.getUnitId());
    const canvas = render?.engine.getCanvasElement();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    if (!render || !canvas?.parentElement || !skeleton) return;
    if (layer.parentElement !== canvas.parentElement) {
      canvas.parentElement.append(layer);
      resized.disconnect();
      resized.observe(canvas.parentElement);
    }
    const shown = chartsShown(injector, book);
    for (const [key, { element }] of drawn) {
      if (shown.some((chart) => keyOf(chart) === key)) continue;
      element.remove();
      drawn.delete(key);
    }
    const clip = clipOf({ scene: render.scene, room: canvas.parentElement }, skeleton, book.getActiveSheet());
    place(layer, clip, { left: 0, top: 0 });
    for (const chart of shown) {
      const box = boxOf(render.scene, skeleton, rangeOf(chart.over));
      const { element, content } = drawn.get(keyOf(chart)) ?? added(chart, render);
      place(element, box, clip);
      const picture = pictureOf(injector, book, chart);
      const now = JSON.stringify([picture, box.width, box.height, language()]);
      if (now !== content) draw(element, picture, box, language());
      drawn.set(keyOf(chart), { element, content: now });
    }
  };

  const added = (chart: KeptChart, render: IRender): Drawn => {
    const element = document.createElement("div");
    element.className = "chart";
    element.tabIndex = 0;
    element.addEventListener("wheel", (event) => scrollThrough(event, render), { passive: false });
    element.addEventListener("keydown", (event) => {
      if (event.key === "Delete" || event.key === "Backspace") void remove(injector, chart);
    });
    layer.append(element);
    return { element, content: "" };
  };

  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(lay);
  };
  injector.get(ICommandService).onCommandExecuted(soon);
  const resized = new ResizeObserver(soon);
  return soon;
}

interface Drawn {
  readonly element: HTMLElement;
  /** What was drawn last. */
  readonly content: string;
}

const keyOf = ({ unitId, over, name }: KeptChart): string => [unitId, over.sheet, name].join("\n");

function chartsShown(injector: Injector, book: Book): KeptChart[] {
  const sheet = book.getActiveSheet().getSheetId();
  return injector
    .get(ChartStore)
    .of(book.getUnitId())
    .filter(({ over }) => over.sheet === sheet);
}

function place(
  element: HTMLElement,
  box: Box,
  origin: { readonly left: number; readonly top: number },
): void {
  element.style.left = `${box.left - origin.left}px`;
  element.style.top = `${box.top - origin.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}

/** The wheel over a chart scrolls the grid below it. */
function scrollThrough(event: WheelEvent, render: IRender): void {
  event.preventDefault();
  render.engine.getCanvasElement().dispatchEvent(new WheelEvent("wheel", event));
}

async function remove(injector: Injector, { name, over }: KeptChart): Promise<void> {
  const book = currentBook(injector);
  const sheet = book.getSheetBySheetId(over.sheet)?.getName();
  await removeChart({ injector, book, commands: injector.get(ICommandService) }, name, sheet).run();
}
