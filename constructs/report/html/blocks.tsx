import { compact } from "../../plain/compact";
import type { Source } from "../../provenance/source";
import type { FactList, Section, SectionBlock } from "../writing/section";
import { type Items, type Marked, showTable, type Table, type Text } from "../writing/table";
import { BarPatterns, MarginBar } from "./margin-bar";
import { FoldedElement, PagePart, TableElement } from "./table";

/** Sections of a page, in their order. Undefined ones are left out. */
export const Sections = ({ sections }: { readonly sections: readonly (Section | undefined)[] }) => (
  <>
    {sections.map(
      (section) =>
        section && (
          <PagePart {...section}>
            <BlockList blocks={section.blocks} />
          </PagePart>
        ),
    )}
  </>
);

export const BlockList = ({ blocks }: Pick<Section, "blocks">) => (
  <>{blocks.map((block) => block !== undefined && block !== false && <OneBlock block={block} />)}</>
);

const OneBlock = ({ block }: { readonly block: SectionBlock }) => {
  if (typeof block === "string")
    return (
      <p>
        <WithCode text={block} />
      </p>
    );
  if ("heading" in block) return <h3>{block.heading}</h3>;
  if ("columns" in block) return <WholeTable table={block} />;
  if ("facts" in block) return <NamedValues {...block} />;
  if ("way" in block)
    return (
      <section aria-label={block.alternative}>
        <ol class="way">
          {block.way.map(({ step, text }) => (
            <li>
              <strong>{step}</strong> <span>{text}</span>
            </li>
          ))}
        </ol>
      </section>
    );
  if ("hatching" in block) return <BarPatterns />;
  if ("advice" in block)
    return (
      <div class="first">
        <h3>{block.advice}</h3>
        <BlockList blocks={block.blocks} />
      </div>
    );
  if ("finding" in block)
    return (
      <article class={`finding ${block.finding}`}>
        <h4>{block.title}</h4>
        <BlockList blocks={block.blocks} />
      </article>
    );
  if ("blocks" in block)
    return (
      <FoldedElement {...block}>
        <BlockList blocks={block.blocks} />
      </FoldedElement>
    );
  if ("items" in block || "bar" in block) return <Words text={block} />;
  const { look, text } = "text" in block ? block : { look: undefined, text: block };
  return (
    <p class={look}>
      <Words text={text} />
    </p>
  );
};

const NamedValues = ({ facts, look, sum }: FactList) => (
  <dl class={look ?? "facts"}>
    {compact([...facts, sum]).map((fact) => {
      const [name, value, ...notes] = fact;
      return (
        <div class={fact === sum ? "sum" : undefined}>
          <dt>{name}</dt>
          <dd>
            {look === "figures" ? <strong>{value}</strong> : value}
            {notes.map((note) => (
              <span>{note}</span>
            ))}
          </dd>
        </div>
      );
    })}
  </dl>
);

/** A table, with the meaning of its marks and the location of its other rows below. */
const WholeTable = ({ table }: { readonly table: Table }) => {
  const { head, rows, more } = showTable(table);
  const read = table.columns.filter(({ text }) => text);
  return (
    <>
      <TableElement
        caption={table.caption}
        head={head}
        rows={rows.map((cells) => cells.map((text) => (typeof text === "string" && !text.includes("`") ? text : <Words text={text} />)))}
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
  if (typeof text === "string") return <WithCode text={text} />;
  if ("typed" in text) return <code>{text.typed}</code>;
  if ("strong" in text) return <strong>{text.strong}</strong>;
  if ("items" in text) return <List {...text} />;
  if ("cited" in text) return <Document {...text.cited} />;
  if ("marked" in text) return <SetApart {...text} />;
  if ("words" in text) return <a href={`#${text.leadsTo}`}>{text.words}</a>;
  if ("bar" in text) return <MarginBar {...text.bar} />;
  return (
    <>
      {text.map((part) => (
        <Words text={part} />
      ))}
    </>
  );
};

/** Text whose names in backticks are code. */
const WithCode = ({ text }: { readonly text: string }) => (
  <>{text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>
);

const SetApart = ({ marked, look }: Marked) => {
  if (look === "cite") return <cite>{marked}</cite>;
  return look === "em" ? <em>{marked}</em> : <span class={look}>{marked}</span>;
};

const List = ({ items, areNumbered }: Items) => {
  const Kind = areNumbered ? "ol" : "ul";
  return items.length === 0 ? null : (
    <Kind>
      {items.map((text) => (
        <li>
          <Words text={text} />
        </li>
      ))}
    </Kind>
  );
};

/** A document, linked if a browser may open its address. */
const Document = ({ document, url }: Pick<Source, "document" | "url">) =>
  url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? (
    <a href={url} rel="noreferrer">
      {document}
    </a>
  ) : (
    <span>{url === undefined ? document : `${document}, ${url}`}</span>
  );
