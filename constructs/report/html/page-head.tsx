import { raw } from "hono/html";

/** Fetches nothing and runs nothing. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

interface PageHeadProps {
  readonly title: string;
  readonly style: string;
  /** Content that the page may load and run. @default only its own style and pictures */
  readonly policy?: string;
}

export const PageHead = ({ title, style, policy = contentPolicy }: PageHeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content={policy} />
    <meta name="color-scheme" content="light dark" />
    <title>{title}</title>
    <style>{raw(style)}</style>
  </head>
);
