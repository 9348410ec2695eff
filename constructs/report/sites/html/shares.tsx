import { countedByLook, type Look } from "../look";

/** A bar with the shares of sites by verdict. */
export const Shares = ({ sites }: { readonly sites: readonly { readonly look: Look }[] }) => {
  const { pass, caveat, fail, refused } = countedByLook(sites);
  return (
    <svg class="shares" viewBox={`0 0 ${sites.length} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="pass" width={pass} height="1" />
      {caveat > 0 && <rect class="caveat" x={pass} width={caveat} height="1" />}
      <rect class="fail" x={pass + caveat} width={fail} height="1" />
      <rect class="refused" x={pass + caveat + fail} width={refused} height="1" />
    </svg>
  );
};
