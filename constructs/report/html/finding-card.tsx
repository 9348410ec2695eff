import type { FindingGroup } from "../subjects/findings/finding-groups";
import { acceptanceText, measuredText } from "../subjects/findings/finding-text";
import { quantityText } from "../writing/quantity-text";
import { sentence } from "../writing/sentence";
import { typedNames } from "../writing/table";
import { Words } from "./blocks";
import { MarginBar } from "./margin-bar";
import { ScenarioName } from "./scenario-name";

/** One finding in full: what was measured, what to change, what the value is made of, where the limit comes from. */
export const FindingCard = ({ group: { worst, subjects } }: { readonly group: FindingGroup }) => {
  const { rule, title, severity, outcome, nearLimit, remedy, accepted, at, effect } = worst;
  const state = outcome === "pass" && nearLimit ? "near limit" : outcome;
  return (
    <article class={`finding ${worst.blocks ? "blocks" : accepted ? "accepted" : "warns"}`}>
      <h4>{title}</h4>
      <p class="tags">
        <span class="tag">{state}</span> <span class="tag">{severity}</span>{" "}
        {effect !== undefined && !worst.blocks && !accepted && <span class="tag">{effect === "warn" ? "warning" : "stops nothing"}</span>}{" "}
        <code>{rule}</code>
      </p>
      <p>
        <Words text={typedNames(subjects)} />
        {at !== undefined && (
          <>
            {" at "}
            <code>{at}</code>
          </>
        )}
        : {measuredText(worst)}
      </p>
      <MarginBar {...worst} />
      <Where {...worst} />
      {remedy !== undefined && (
        <p class="remedy">
          <strong>Remedy</strong> {sentence(remedy)}
        </p>
      )}
      {accepted && (
        <p>
          <strong>Accepted</strong> by the {acceptanceText(accepted)}
        </p>
      )}
      <Contributors {...worst} />
      <LimitSource {...worst} />
    </article>
  );
};

const Where = ({ scenario, promised, broken, unaccepted }: FindingGroup["worst"]) => (
  <p>
    In <ScenarioName scenario={scenario} />
    {broken.length > 1 && `, and in ${broken.length - 1} more that the site promises to stand`}
    {!promised && ", which the site does not promise to stand"}.{unaccepted && ` Accepted elsewhere, but not in ${unaccepted.join(", ")}.`}
  </p>
);

const LimitSource = ({ limitSource }: FindingGroup["worst"]) =>
  limitSource ? (
    <p class="source">
      Limit from {limitSource.document}
      {limitSource.edition !== undefined && `, ${limitSource.edition}`} ({limitSource.mark}
      {limitSource.owner !== undefined && ` by ${limitSource.owner}`})
    </p>
  ) : null;

/** What the value is made of: it adds up to it. */
const Contributors = ({ contributors, unit, value }: FindingGroup["worst"]) =>
  contributors.length === 0 ? null : (
    <dl class="contributors">
      {contributors.map((one) => (
        <div>
          <dt>{one.name}</dt>
          <dd>{quantityText(one.value, one.value < 0 || contributors.indexOf(one) > 0 ? (unit === "°C" ? "K" : unit) : unit)}</dd>
        </div>
      ))}
      {value !== undefined && (
        <div class="sum">
          <dt>value</dt>
          <dd>{quantityText(value, unit)}</dd>
        </div>
      )}
    </dl>
  );
