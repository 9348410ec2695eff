import type { Finding } from "../../policy/rule/finding";
import type { SiteReport } from "../site-report";
import { quantityText } from "../writing/quantity-text";
import { Folded, PagePart, Table } from "./table";

/** Every scenario, those that the site promises to stand first. */
export const Scenarios = ({ scenarios, findings }: Pick<SiteReport, "scenarios" | "findings">) => {
  const promised = scenarios.filter((one) => one.promised);
  const beyond = scenarios.filter((one) => !one.promised);
  if (scenarios.length === 0) return null;
  return (
    <PagePart id="scenarios" title="Scenarios">
      <p>
        The site promises to stand {promised.length} of {scenarios.length}. A state that is solved may still break a rule: how many do is in
        the third column.
      </p>
      {promised.length > 0 && <Rows caption="Scenarios that the site promises to stand" scenarios={promised} findings={findings} />}
      {beyond.length > 0 && (
        <Folded title={`${beyond.length} beyond what the site promises`}>
          <Rows caption="Scenarios beyond the promises" scenarios={beyond} findings={findings} />
        </Folded>
      )}
    </PagePart>
  );
};

const Rows = ({ caption, scenarios, findings }: { readonly caption: string } & Pick<SiteReport, "scenarios" | "findings">) => (
  <Table
    caption={caption}
    head={["scenario", "state", "rules broken", "coolant supply", "room", "power", "PUE"]}
    numbers={[2, 3, 4, 5, 6]}
    rows={scenarios.map(({ name, promised, outcome, reason, itSupplyC, roomC, nodePowerW, pue }) => [
      <code>{name}</code>,
      reason === undefined ? outcome : `${outcome}: ${reason}`,
      promised ? brokenText(findings, name) : "not counted",
      itSupplyC === undefined ? "–" : quantityText(itSupplyC, "°C"),
      roomC === undefined ? "–" : quantityText(roomC, "°C"),
      nodePowerW === undefined ? "–" : quantityText(nodePowerW, "W"),
      pue === undefined ? "–" : pue.toFixed(2),
    ])}
  />
);

/** Rules, however many subjects of theirs. What is judged once is broken in every scenario. */
function brokenText(findings: readonly Finding[], name: string): string {
  const rules = new Set(findings.filter(({ broken }) => broken.some(({ scenario = name }) => scenario === name)).map(({ rule }) => rule));
  return `${rules.size}`;
}
