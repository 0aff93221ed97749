import { HostError } from "./application";
import type { globalObjects } from "./objects/globals";

type Objects = ReturnType<typeof globalObjects>;
type Members = Record<string, unknown>;

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object: the number of its path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Path {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

/** Runs batches one after another, and remembers the objects that the library asked to keep between them. */
export function batchRunner({ workbook, services }: Objects): (batch: Batch) => object {
  const kept = new Map<string, Members>();

  return ({ Actions, ObjectPaths }) => {
    const found = new Map<number, Members | null>();
    const referenceOf = (object: Members) => [...kept].find(([, other]) => other === object)?.[0];

    const objectAt = (id: number): Members | null => {
      if (!found.has(id)) found.set(id, find(id));
      return found.get(id) ?? null;
    };

    const find = (id: number): Members | null => {
      const path = ObjectPaths[id];
      if (!path) throw new HostError("InvalidRequest");
      if (path.ObjectPathType === 1) return workbook;
      if (path.ObjectPathType === 2) return services[path.Name] as Members;
      if (path.ObjectPathType === 6) return kept.get(path.Name) ?? null;
      if (path.ObjectPathType === 7) return null;
      const parent = objectAt(path.ParentObjectPathId ?? 0);
      if (path.ObjectPathType === 4) return parent && (member(parent, path.Name) as Members);
      const name = path.ObjectPathType === 5 ? "Indexer" : path.Name;
      return parent && (invoke(parent, name, argumentsOf(path.ArgumentInfo)) as Members | null);
    };

    const argumentsOf = (info: Arguments | undefined): readonly unknown[] =>
      (info?.Arguments ?? []).map((argument, index) => {
        const id = info?.ReferencedObjectPathIds?.[index];
        return typeof id === "number" && id > 0 ? objectAt(id) : argument;
      });

    const act = (action: Action): unknown => {
      if (action.ActionType === 5) return null; // A mark for the library's own use.
      const object = objectAt(action.ObjectPathId);
      if (!object) return null;
      switch (action.ActionType) {
        case 1:
          return identity(object, referenceOf(object));
        case 2:
          return load(object, action.QueryInfo?.Select ?? []);
        case 3:
          if (action.Name === "_KeepReference") return void kept.set(`kept ${kept.size}`, object);
          return invoke(object, action.Name, argumentsOf(action.ArgumentInfo)) ?? null;
        case 4:
          member(object, action.Name);
          object[action.Name] = action.ArgumentInfo?.Arguments?.[0];
          return null;
        default:
          throw new HostError(`NotImplemented: action ${action.ActionType}`);
      }
    };

    try {
      return { Results: Actions.map((action) => ({ ActionId: action.Id, Value: act(action) })) };
    } catch (error) {
      const code = error instanceof HostError ? error.code : String(error);
      return { Error: { Code: code, Message: `Pretend Excel: ${code}`, Location: "" }, Results: [] };
    }
  };
}

/** By what the library will name an object in later batches. */
const identity = (object: Members, reference: string | undefined): object => ({
  ...(reference !== undefined && { _ReferenceId: reference }),
  ...(object.Id !== undefined && { _Id: object.Id }),
});

/** Pages ask for "rowIndex" or "format/font/bold" and are answered with "RowIndex" and "Format"; of a collection, each item is. */
function load(object: Members, names: readonly string[]): object {
  const items = object.Items as readonly Members[] | undefined;
  if (items) return { _Items: items.map((item) => ({ ...identity(item, undefined), ...load(item, names) })) };
  const answer: Record<string, unknown> = {};
  const parts = new Map<string, string[]>();
  for (const name of names) {
    const [first = "", ...rest] = name.split("/");
    const spelled = first.charAt(0).toUpperCase() + first.slice(1);
    if (rest.length === 0) answer[spelled] = member(object, spelled);
    else parts.set(spelled, [...(parts.get(spelled) ?? []), rest.join("/")]);
  }
  for (const [name, inner] of parts) answer[name] = load(member(object, name) as Members, inner);
  return answer;
}

function member(object: Members, name: string): unknown {
  if (!(name in object)) throw new HostError(`NotImplemented: ${name} of ${Object.keys(object).join(", ")}`);
  return object[name];
}

function invoke(object: Members, name: string, args: readonly unknown[]): unknown {
  return (member(object, name) as (...args: readonly unknown[]) => unknown)(...args);
}
