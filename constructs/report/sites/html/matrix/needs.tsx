import { PagePart, TableElement } from "../../../html/table";
import type { MatrixFix } from "../../../matrix/matrix";
import { editTexts, oneDesignText } from "../../../subjects/remedies/remedy-text";
import { sentence } from "../../../writing/sentence";

/** What the design needs to pass, site by site and everywhere. */
export const Needs = ({ fix }: { readonly fix: MatrixFix | undefined }) => {
  if (!fix) return null;
  const { needs, oneDesign } = fix;
  return (
    <PagePart id="needs" title="What the design needs">
      <p>
        <strong>One design for all:</strong> {sentence(oneDesignText(oneDesign))}
      </p>
      {oneDesign.edits.length > 0 && (
        <ul>
          {editTexts(oneDesign.edits).map((line) => (
            <li>
              <code>{line}</code>
            </li>
          ))}
        </ul>
      )}
      {needs.length > 0 && (
        <TableElement
          caption="At each site where it fails"
          head={["site", "what makes it pass", "by hand"]}
          rows={needs.map(({ site, text, byHand }) => [<code>{site}</code>, text, byHand.join("; ")])}
        />
      )}
    </PagePart>
  );
};
