import { defined } from "../../plain/defined";
import { type Edition, editionFacts } from "../subjects/edition";

/** Shows the edition of a page, with fields in which the reviewer and the approver sign. */
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
