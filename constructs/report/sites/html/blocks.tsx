import type { Child } from "hono/jsx";
import { FoldedElement } from "../../html/table";
import type { SiteBlock } from "../site-row";

/** Reasons of a site that are not folded [-]. */
const mostOpen = 2;

interface BlocksProps {
  readonly blocks: readonly SiteBlock[];
  /** Why the design is refused at the site. @default it is not */
  readonly refused?: readonly string[] | undefined;
}

/** Shows what blocks a site, or why the design is refused. The worst is open, the rest is folded. */
export const Blocks = ({ blocks, refused }: BlocksProps) => {
  const lines = refused?.map((problem) => problem as Child) ?? blocks.map((block) => <Block block={block} />);
  return (
    <>
      <Lines lines={lines.slice(0, mostOpen)} />
      {lines.length > mostOpen && (
        <FoldedElement title={`${lines.length - mostOpen} more`}>
          <Lines lines={lines.slice(mostOpen)} />
        </FoldedElement>
      )}
    </>
  );
};

const Lines = ({ lines }: { readonly lines: readonly Child[] }) =>
  lines.length > 0 && (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );

/** Shows the rule and its shortfall, with the long text folded. */
const Block = ({ block: { title, subject, outcome, text, margin } }: { readonly block: SiteBlock }) => (
  <>
    <b>{title}</b>
    {outcome !== "fail" && ` (${outcome})`}
    {margin !== undefined && (
      <>
        {" "}
        <span class="margin">{margin}</span>
      </>
    )}
    <details>
      <summary>
        <code>{subject}</code>
      </summary>
      {text}
    </details>
  </>
);
