import { defined } from "../../plain/defined";
import { type Edition, editionFacts } from "../subjects/edition";

/** Shows what a page is an edition of, and has fields in which a reviewer and the one who approves sign. */
export const SignOff = ({ edition = {} }: { readonly edition?: Edition | undefined }) => (
  <section class="sign-off" aria-label="Edition and approval">
    <dl class="facts">
      {[...editionFacts(edition), ["Reviewed by, date", ""], ["Approved by, date", ""]].map(([name, value]) => (
        <div {...defined({ class: value === "" ? "blank" : undefined })}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);
