import { DOMParser, type Element } from "@xmldom/xmldom";

/** Children of an element in the order that Microsoft's schema fixes; Excel refuses another one without saying why. */
const orders: Record<string, string> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
  VersionOverrides: "Description Requirements Hosts Resources",
  "VersionOverrides/Hosts/Host": "Runtimes AllFormFactors DesktopFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  "AllFormFactors/ExtensionPoint": "Script Page Metadata Namespace",
  Group: "Label Icon Control",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

/** Most characters Excel takes. */
const longest: Record<string, number> = {
  DisplayName: 125,
  Description: 250,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};

/** Every way in which Excel, or the store, would refuse this manifest; empty when there is none. */
export function problemsOf(xml: string): string[] {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement!;
  const all = [root, ...descendants(root)];
  return [
    ...all.flatMap(outOfOrder),
    ...all.flatMap(tooLong),
    ...resources(all),
    ...addresses(all),
    ...languages(all),
    ...sharedRuntime(all),
    ...identity(root),
  ];
}

const elements = (parent: Element) =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
const descendants = (parent: Element): Element[] =>
  elements(parent).flatMap((child) => [child, ...descendants(child)]);
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
const parentOf = (element: Element) => element.parentNode as Element | null;
const named = (all: readonly Element[], name: string) => all.filter(({ nodeName }) => nodeName === name);

/** "VersionOverrides/Hosts/Host" → "AllFormFactors/ExtensionPoint" and so on: as many parents as the key of `orders` names. */
function orderOf(element: Element): string[] | undefined {
  const key = Object.keys(orders).find((path) => {
    const names = path.split("/").reverse();
    let at: Element | null = element;
    return names.every((name) => {
      const fits = at?.nodeName === name;
      at = at && parentOf(at);
      return fits;
    });
  });
  return key === undefined ? undefined : orders[key]?.split(" ");
}

function outOfOrder(element: Element): string[] {
  const order = orderOf(element);
  if (!order) return [];
  const names = elements(element).map(({ nodeName }) => nodeName);
  const unknown = names.filter((name) => !order.includes(name));
  const places = names.map((name) => order.indexOf(name));
  const sorted = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  return [
    ...unknown.map((name) => `<${element.nodeName}> must not hold <${name}>`),
    ...(sorted ? [] : [`<${element.nodeName}> must hold its parts in this order: ${order.join(", ")}`]),
  ];
}

function tooLong(element: Element): string[] {
  const inOverride = element.nodeName.endsWith("Override") ? parentOf(element)! : element;
  const limit = longest[inOverride.nodeName] ?? longest[parentOf(inOverride)?.nodeName ?? ""];
  const text = attribute(element, "DefaultValue") || attribute(element, "Value");
  return limit !== undefined && text.length > limit
    ? [`"${text.slice(0, 30)}…" is longer than ${limit}`]
    : [];
}

/** What is used must be defined, what is defined must be used, and an id has at most 32 characters. */
function resources(all: readonly Element[]): string[] {
  const kinds = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"];
  const ids = all
    .filter((element) => kinds.includes(parentOf(element)?.nodeName ?? ""))
    .map((element) => attribute(element, "id"));
  const used = all.map((element) => attribute(element, "resid")).filter(Boolean);
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid "${id}" is not defined`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource "${id}" is not used`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `resource "${id}" is defined twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `resource id "${id}" is longer than 32`),
  ];
}

function addresses(all: readonly Element[]): string[] {
  const values = all
    .flatMap((element) => [attribute(element, "DefaultValue"), attribute(element, "Value")])
    .filter((value) => /^\w+:\/\//.test(value));
  return values.filter((value) => !value.startsWith("https://")).map((value) => `${value} is not https`);
}

/** A namespace is part of the functions' names, which are the same in every language. */
const NAMESPACE = "Functions.Namespace";

/** Texts and the functions' metadata speak every language once, each by its full tag; the default needs no override. */
function languages(all: readonly Element[]): string[] {
  const spoken = all.filter(
    (element) =>
      (["DisplayName", "bt:String"].includes(element.nodeName) && attribute(element, "id") !== NAMESPACE) ||
      (element.nodeName === "Description" && element.parentNode?.nodeName === "OfficeApp"),
  );
  const metadata = named(all, "bt:Url").filter((url) => attribute(url, "id") === "Functions.Metadata.Url");
  return [...spoken, ...metadata].flatMap((element) => {
    const tags = elements(element).map((override) => attribute(override, "Locale"));
    const name = attribute(element, "id") || element.nodeName;
    return tags.join() === "zh-TW" ? [] : [`${name} must have words for zh-TW, not for "${tags.join()}"`];
  });
}

/** The runtime is shared only if all of these name the same page; and nothing else may be required of Excel. */
function sharedRuntime(all: readonly Element[]): string[] {
  const pages = all
    .filter((element) => {
      const parent = parentOf(element)?.nodeName;
      return (
        ["Runtime", "FunctionFile"].includes(element.nodeName) ||
        (element.nodeName === "SourceLocation" && (parent === "Page" || parent === "Action"))
      );
    })
    .map((element) => attribute(element, "resid"));
  const sets = named(all, "Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
  return [
    ...(pages.length === 4 && new Set(pages).size === 1
      ? []
      : [`the shared runtime needs one page, not ${pages.join(", ")}`]),
    ...(sets.join() === "SharedRuntime 1.1"
      ? []
      : [`only SharedRuntime 1.1 may be required, not ${sets.join(", ")}`]),
    ...named(all, "Namespace").map(() => "a <Namespace> would rename every function"),
    ...named(all, "TaskpaneId").map(() => "a <TaskpaneId> keeps the shared runtime from loading"),
  ];
}

function identity(root: Element): string[] {
  const text = (name: string) => named(elements(root), name)[0]?.textContent ?? "";
  return [
    ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text("Id")) ? [] : ["<Id> must be a GUID"]),
    ...(/^\d+(\.\d+){3}$/.test(text("Version")) ? [] : ["<Version> must have four numbers"]),
    ...(named(elements(root), "SupportUrl").length === 1 ? [] : ["<SupportUrl> is missing"]),
  ];
}
