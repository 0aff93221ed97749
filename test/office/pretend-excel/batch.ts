import { HostError, type globalObjects } from "./objects";

type Objects = ReturnType<typeof globalObjects>;
type Members = Record<string, unknown>;

interface Arguments {
  readonly Arguments?: readonly unknown[];
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
      return parent && (invoke(parent, name, path.ArgumentInfo) as Members | null);
    };

    const act = (action: Action): unknown => {
      if (action.ActionType === 5) return null; // A mark for the library's own use.
      const object = objectAt(action.ObjectPathId);
      if (!object) return null;
      switch (action.ActionType) {
        case 1:
          return referenceOf(object) === undefined ? {} : { _ReferenceId: referenceOf(object) };
        case 2:
          return Object.fromEntries((action.QueryInfo?.Select ?? []).map((name) => load(object, name)));
        case 3:
          if (action.Name === "_KeepReference") return void kept.set(`kept ${kept.size}`, object);
          return invoke(object, action.Name, action.ArgumentInfo) ?? null;
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

/** Pages ask for "rowIndex" and are answered with "RowIndex". */
function load(object: Members, name: string): [string, unknown] {
  const spelled = name.charAt(0).toUpperCase() + name.slice(1);
  return [spelled, member(object, spelled)];
}

function member(object: Members, name: string): unknown {
  if (!(name in object)) throw new HostError(`NotImplemented: ${name}`);
  return object[name];
}

function invoke(object: Members, name: string, args: Arguments | undefined): unknown {
  return (member(object, name) as (...args: readonly unknown[]) => unknown)(...(args?.Arguments ?? []));
}
