import type { MatrixPapers } from "../matrix";

/** How many papers are settled; the open ones folded, in the order of their lead times. */
export const Papers = ({ papers: { needed, settled, open } }: { readonly papers: MatrixPapers }) => {
  const counted = `${settled} of ${needed}`;
  if (open.length === 0) return counted;
  return (
    <details>
      <summary>{counted}</summary>
      <span class="beside">open: {open.join(", ")}</span>
    </details>
  );
};
