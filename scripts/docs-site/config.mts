import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitepress";

/** Refuses links of the built pages that lead to nothing. VitePress itself does not look at headings, nor at the sidebar. */
function refuseDeadLinks({ outDir }: { readonly outDir: string }): void {
  const files = readdirSync(outDir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  const pages = new Map(
    files.map((file) => [`/${file.replace(/(?:(?<=^|\/)index)?\.html$/, "")}`, readFileSync(join(outDir, file), "utf8")]),
  );
  const places = new Map([...pages].map(([page, html]) => [page, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]));
  const leads = ({ pathname, hash }: URL) =>
    places.has(pathname) ? hash === "" || places.get(pathname)?.has(decodeURIComponent(hash.slice(1))) : existsSync(join(outDir, pathname));
  const dead = new Map<string, string>(); // each once, for the sidebar is on every page
  for (const [page, html] of pages)
    for (const [, link = ""] of html.matchAll(/<a [^>]*?href="((?![a-z]+:)[^"]*)"/g)) {
      const url = new URL(link, `http://site${page}`);
      if (!leads(url)) dead.set(`${url.pathname}${url.hash}`, page);
    }
  const list = [...dead].map(([link, page]) => `${page}: ${link}`);
  if (list.length > 0) throw new Error(`Links must lead to a page and a heading but ${list.length} do not: ${list.join(", ")}`);
}

/** Returns the anchor of a heading as GitHub makes it, to which the pages link. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");

// biome-ignore lint/style/noDefaultExport: VitePress reads it
export default defineConfig({
  title: "cdktf-edge-node",
  description: "Describe an edge node as typed components: checked against power and thermal limits, deployed by Terraform.",
  cleanUrls: true,
  metaChunk: true, // otherwise the names of all pages are in each page: 200 MB
  lastUpdated: false,
  buildEnd: refuseDeadLinks,
  markdown: {
    anchor: { slugify: anchorOf },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    // Pages show two braces, between which Vue would compute
    config: ({ renderer }) => {
      const render = renderer.render.bind(renderer);
      renderer.render = (...page) => render(...page).replaceAll("{{", "&#123;&#123;");
    },
  },
  head: [
    [
      "style",
      {},
      ".vp-doc [class*='language-'] > span.lang { color: var(--vp-c-text-2) } .DocSearch-Button-Keys { display: none !important }",
    ],
  ], // enough contrast, and a button that is named as it is shown
  themeConfig: {
    outline: [2, 3],
    sidebar: JSON.parse(readFileSync(new URL("sidebar.json", import.meta.url), "utf8")), // written by lay-out-site.ts
    nav: [
      { text: "Learn", link: "/docs/learn/1-a-site-that-passes" },
      { text: "All pages", link: "/docs/" },
      { text: "API", link: "/api/" },
      { text: "Changes", link: "/CHANGELOG" },
    ],
    search: {
      provider: "local",
      options: {
        // Of a page of the API its name and first words: the rest are types, which nobody types
        _render: (text, env, markdown) => markdown.render(env.relativePath.startsWith("api/") ? text.slice(0, 400) : text, env),
        miniSearch: {
          searchOptions: {
            boost: { title: 6, titles: 2, text: 1 },
            fuzzy: (word: string) => (word.length > 5 ? 0.15 : false), // else "wet" finds "yet"
            // The title of a page is worth more than a section, a guide more than pages of one rule, type, part or country, and these more than
            // the API. The browser gets the text of this function, without what is around it
            boostDocument: (page: string, _word: string, fields?: Record<string, unknown>) =>
              (/\/(?:api\/|report-keys)/.test(page) ? 0.05 : /\/(?:rules|props|parts|countries|decisions)\//.test(page) ? 0.4 : 1) *
              (`${fields?.titles}` === "" ? 3 : 1),
          },
        },
      },
    },
  },
});
