import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether desktop Excel is installed on this computer. */
export function excelIsHere() {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  // Every Windows installer of Excel, for one user or for all, writes this key.
  const key = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
  return ["HKLM", "HKCU"].some((hive) => spawnSync("reg", ["query", `${hive}\\${key}`]).status === 0);
}
