import { assumptionsOf } from "../assumptions";
import type { SiteReport } from "../site-report";
import { PagePart, Table, TypedNames } from "./table";

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
