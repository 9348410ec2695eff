import type { RemedySet, SiteRemedies } from "../../remedies/remedy";
import {
  byHandTexts,
  changesText,
  effectText,
  type RemedyGroup,
  remedyGroups,
  setText,
  triedText,
  withoutRemedyText,
} from "../subjects/findings/remedy-text";
import { sentence } from "../writing/sentence";
import { PagePart, Table, TypedNames } from "./table";

/** What would make the site pass: changes that were tried, each solved. */
export const Remedies = ({ remedies }: { readonly remedies: SiteRemedies | undefined }) => {
  if (!remedies) return null;
  const { set, refused } = remedies;
  return (
    <PagePart id="remedies" title="Remedies that were tried">
      <p>
        {sentence(triedText(remedies))} A change clears a finding when that passes in every promised scenario and nothing that held breaks.
      </p>
      {set && (
        <div class="first">
          <h3>All together</h3>
          <p class="remedy">{sentence(setText(set))}</p>
          <ByHand texts={byHandTexts(set)} />
        </div>
      )}
      <Table
        caption="Of each finding that blocks"
        head={["finding", "change", "what it does"]}
        rows={remedyGroups(remedies).flatMap((group) => rowsOf(group, set))}
      />
      {refused.length > 0 && (
        <Table
          caption="Candidates that the design refuses"
          head={["candidate", "why"]}
          rows={refused.map(({ text, reason }) => [text, reason])}
        />
      )}
    </PagePart>
  );
};

function rowsOf({ worst, subjects }: RemedyGroup, set: RemedySet | undefined) {
  const finding = (
    <>
      {worst.title}: <TypedNames names={subjects} />
    </>
  );
  if (worst.remedies.length === 0) return [[finding, "none", withoutRemedyText(worst, set)]];
  return worst.remedies.map((remedy) => [
    finding,
    changesText(remedy.changes),
    <>
      {effectText(remedy)}
      <ByHand texts={byHandTexts(remedy)} />
    </>,
  ]);
}

const ByHand = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <ul>
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
