import { editions } from "../../src/editions/registry";
import type { Cell } from "../../src/functions/cells";
import type { Inventory } from "./rows";

interface Device {
  readonly power: number;
  readonly load: number;
  readonly idle: number;
  readonly host: number;
}

/** What anyone would write who needs energy once: two maps by exact spelling and one line of arithmetic. */
export function handWritten(): (rows: Inventory) => Cell[][] {
  const edition = editions[0]!;
  const devices = new Map<string, Device>();
  for (const { id, name, aliases, type, figures } of edition.hardware.presets) {
    if (figures["load"] === undefined) continue;
    const device: Device = {
      power: (figures["power"] ?? figures["tdp"])!.central,
      load: figures["load"].central,
      idle: figures["idle_power"]!.central,
      host: type === "accelerator" ? 1.45 : 1,
    };
    for (const spelling of [id, name, ...aliases]) devices.set(spelling, device);
  }
  const pues = new Map<string, number>();
  for (const { id, name, aliases, figures } of edition.sites.presets) {
    for (const spelling of [id, name, ...aliases]) pues.set(spelling, figures["pue"]!.central);
  }
  return ({ preset, quantity, usage, site }) => {
    const result: Cell[][] = [];
    for (let row = 0; row < preset.length; row++) {
      const { power, load, idle, host } = devices.get(preset[row]![0] as string)!;
      const pue = pues.get(site[row]![0] as string)!;
      const occupancy = 1;
      const average = power * load * occupancy + idle * (1 - occupancy);
      result.push([(quantity[row]![0] as number) * (usage[row]![0] as number) * average * host * pue]);
    }
    return result;
  };
}
