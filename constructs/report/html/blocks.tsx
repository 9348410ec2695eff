import type { Block, Section } from "../writing/section";
import { showTable, type Table as TableData, type Text } from "../writing/table";
import { Document } from "./document";
import { Folded, PagePart, Table } from "./table";

/** Sections of a page, in their order; undefined of what the site does not have. */
export const Sections = ({ sections }: { readonly sections: readonly (Section | undefined)[] }) => (
  <>
    {sections.map(
      (section) =>
        section && (
          <PagePart id={section.id} title={section.title}>
            <Blocks blocks={section.blocks} />
          </PagePart>
        ),
    )}
  </>
);

const Blocks = ({ blocks }: Pick<Section, "blocks">) => (
  <>{blocks.map((block) => block !== undefined && block !== false && <OneBlock block={block} />)}</>
);

const OneBlock = ({ block }: { readonly block: Block }) => {
  if (typeof block === "object" && "columns" in block) return <WholeTable table={block} />;
  if (typeof block === "object" && "blocks" in block)
    return (
      <Folded title={block.title}>
        <Blocks blocks={block.blocks} />
      </Folded>
    );
  return (
    <p>
      <Words text={block} />
    </p>
  );
};

/** A table, and below it what its marks mean and where its other rows are. */
const WholeTable = ({ table }: { readonly table: TableData }) => {
  const { head, rows, more } = showTable(table);
  const read = table.columns.filter(({ text }) => text);
  return (
    <>
      <Table
        caption={table.caption}
        head={head}
        rows={rows.map((cells) => cells.map((text) => (typeof text === "string" ? text : <Words text={text} />)))}
        numbers={read.flatMap(({ align }, i) => (align === "right" ? [i] : []))}
      />
      {table.below !== undefined && <p>{table.below}</p>}
      {more !== undefined && (
        <p>
          <Words text={more} />
        </p>
      )}
    </>
  );
};

const Words = ({ text }: { readonly text: Text }) => {
  if (typeof text === "string") return <>{text}</>;
  if ("typed" in text) return <code>{text.typed}</code>;
  if ("cited" in text) return <Document {...text.cited} />;
  return (
    <>
      {text.map((part) => (
        <Words text={part} />
      ))}
    </>
  );
};
