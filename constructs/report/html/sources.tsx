import type { Source } from "../../provenance/source";
import { assumptionsOf } from "../assumptions";
import type { SiteReport } from "../site-report";
import { countryName } from "../writing/country-name";
import { Document } from "./document";
import { PagePart, Table, TypedNames } from "./table";

const marks: Readonly<Record<string, string>> = {
  verified: "read in the maker's document or the standard",
  partial: "a secondary source",
  derived: "computed from verified inputs",
  declared: "given by the design, with an owner",
  recalled: "remembered, not found in any source",
  unknown: "no source at all",
};

/** Numbers that no maker's document gives, and who answers for them. */
export const DeclaredNumbers = ({ report }: { readonly report: SiteReport }) => {
  const { declared } = report;
  const { thermal, power } = report.assumptions ?? assumptionsOf(report);
  const groups = new Map<string, { readonly fact: (typeof declared)[number]; readonly paths: string[] }>();
  for (const fact of declared) {
    const key = JSON.stringify([fact.mark, fact.document, fact.owner, fact.leftOutBy]);
    const group = groups.get(key) ?? { fact, paths: [] };
    group.paths.push(fact.path);
    groups.set(key, group);
  }
  if (groups.size === 0) return null;
  return (
    <PagePart id="assumptions" title="Assumptions">
      <p>What the verdict rests on besides makers' documents that were read.</p>
      <RestsOn margin="heat" on={thermal} />
      <RestsOn margin="power" on={power} />
      <Table
        caption="Declared numbers, and numbers from weaker sources"
        head={["numbers", "mark", "owner", "of what", "left out by"]}
        rows={[...groups.values()].map(({ fact: { document, mark, owner, leftOutBy }, paths }) => [
          document,
          mark,
          owner ?? "",
          <TypedNames names={paths} />,
          leftOutBy ?? "",
        ])}
      />
    </PagePart>
  );
};

/** What of it the tightest margin hangs on. */
const RestsOn = ({ margin, on }: { readonly margin: string; readonly on: readonly string[] | undefined }) =>
  on === undefined ? null : (
    <p>
      The tightest margin of {margin} rests on {on.length === 0 ? "none of it" : on.join("; ")}.
    </p>
  );

/** Documents that limits come from, and the rules for electrical installations of the country. */
export const Sources = ({ report }: { readonly report: SiteReport }) => {
  const uses = new Map<string, { readonly source: Source; readonly rules: Set<string> }>();
  for (const { rule, limitSource: source } of report.findings) {
    if (!source) continue;
    const key = JSON.stringify([source.mark, source.document, source.edition, source.url, source.owner]);
    const use = uses.get(key) ?? { source, rules: new Set() };
    use.rules.add(rule);
    uses.set(key, use);
  }
  const used = new Set([...uses.values()].map(({ source }) => source.mark));
  return (
    <PagePart id="sources" title="Sources">
      {uses.size > 0 && (
        <Table
          caption="Where the limits come from"
          head={["document", "edition", "mark", "limits of"]}
          rows={[...uses.values()].map(({ source, rules }) => [
            <Document {...source} />,
            source.edition ?? "",
            source.mark,
            <TypedNames names={[...rules]} />,
          ])}
        />
      )}
      <p>{[...used].map((mark) => `${mark}: ${marks[mark] ?? mark}`).join("; ")}.</p>
      <CountryRules report={report} />
    </PagePart>
  );
};

const CountryRules = ({ report }: { readonly report: SiteReport }) => {
  const { value, source } = report.profile?.practice ?? {};
  if (!value || !source) return null;
  return (
    <p>
      Electrical installations in {countryName(report)}: rules of the {value} family, by {source.document} ({source.mark}).
    </p>
  );
};
