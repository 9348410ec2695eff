import type { Source } from "../../provenance/source";

/** A document, with its address: that is one only when a browser may open it. */
export const Document = ({ document, url }: Pick<Source, "document" | "url">) =>
  url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? (
    <a href={url} rel="noreferrer">
      {document}
    </a>
  ) : (
    <span>{url === undefined ? document : `${document}, ${url}`}</span>
  );
