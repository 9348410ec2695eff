import { relative } from "node:path/posix";

/**
 * Says which page explains a name: rules, parts, countries and props (`power.feeds[].name`) by the pages that are written from them, and each of those pages by its own path.
 *
 * @param pages texts by path from the root of the repository
 */
export function namesOf(pages: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(pages).flatMap(([path, text]) => {
      const [, folder, page = ""] = /^docs\/(?:(\w+)\/)?(.*)\.md$/.exec(path) ?? [];
      const linesOf = (form: RegExp) => [...text.matchAll(form)].map(([, name = ""]) => name);
      const names: (readonly [name: string, target: string])[] = [[path, path]];
      if ((folder === "rules" || folder === "countries") && page !== "list") names.push([page, path]);
      if (folder === "parts") names.push(...linesOf(/^## (.+)$/gm).map((id) => [id, `${path}#${id}`] as const));
      if (folder === "props") names.push(...linesOf(/^- `([^`]+)`/gm).map((prop) => [`${page}.${prop}`, path] as const));
      return names;
    }),
  );
}

/** What is left as it is: blocks of code, links, and headings, whose anchors others know. */
const kept = /^ *(?:```|~~~)[\s\S]*?^ *(?:```|~~~)$|\[(?:\\.|`[^`]*`|[^\]`])*\]\([^)]*\)|^#.*$/.source;

/** Makes links of the names that stand as code on a page. */
export function linkNames(path: string, text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(new RegExp(`${kept}|\`([^\`\\n]+)\``, "gm"), (found: string, name?: string) => {
    const target = name === undefined ? undefined : names.get(name);
    return target === undefined || target.replace(/#.*/, "") === path ? found : `[${found}](${relative(`${path}/..`, target)})`;
  });
}
