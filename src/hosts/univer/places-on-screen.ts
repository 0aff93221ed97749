import type { IRange, Worksheet } from "@univerjs/core";
import type { Scene, SpreadsheetSkeleton } from "@univerjs/engine-render";

/** A rectangle in pixels of the page, from the canvas's corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The grid's name for the part of it that scrolls both ways. */
const SCROLLING = "viewMain";

/** Where cells are seen now. */
export function boxOf(scene: Scene, skeleton: SpreadsheetSkeleton, range: IRange): Box {
  const { scaleX, scaleY } = scene.getAncestorScale();
  const scrolled = scene.getViewport(SCROLLING);
  const start = skeleton.getNoMergeCellWithCoordByIndex(range.startRow, range.startColumn);
  const end = skeleton.getNoMergeCellWithCoordByIndex(range.endRow, range.endColumn);
  return {
    left: (start.startX - (scrolled?.viewportScrollX ?? 0)) * scaleX,
    top: (start.startY - (scrolled?.viewportScrollY ?? 0)) * scaleY,
    width: (end.endX - start.startX) * scaleX,
    height: (end.endY - start.startY) * scaleY,
  };
}

/** Where cells that scroll are seen: beside the headers and the frozen rows and columns. `room` holds the canvas. */
export function clipOf(
  { scene, room }: { readonly scene: Scene; readonly room: HTMLElement },
  skeleton: SpreadsheetSkeleton,
  sheet: Worksheet,
): Box {
  const { scaleX, scaleY } = scene.getAncestorScale();
  const { startRow, startColumn, xSplit, ySplit } = sheet.getFreeze();
  const at = (row: number, column: number) =>
    skeleton.getNoMergeCellWithCoordByIndex(Math.max(row, 0), Math.max(column, 0));
  const frozenWidth = xSplit > 0 ? at(0, startColumn).startX - at(0, startColumn - xSplit).startX : 0;
  const frozenHeight = ySplit > 0 ? at(startRow, 0).startY - at(startRow - ySplit, 0).startY : 0;
  const left = (skeleton.rowHeaderWidth + frozenWidth) * scaleX;
  const top = (skeleton.columnHeaderHeight + frozenHeight) * scaleY;
  return {
    left,
    top,
    width: Math.max(0, room.clientWidth - left),
    height: Math.max(0, room.clientHeight - top),
  };
}
