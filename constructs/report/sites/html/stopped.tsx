import { siteCountText } from "../look";
import type { Reason } from "../reasons";

/** Most reasons that a headline names: the filter has all [-]. */
const mostNamed = 3;

interface StoppedProps {
  /** Sites that fail. */
  readonly fail: number;
  readonly reasons: readonly Reason[];
}

/** How many sites fail, and what stops most of them. */
export const FailingSites = ({ fail, reasons }: StoppedProps) => {
  const named = reasons.slice(0, mostNamed);
  const rest = reasons.length - named.length;
  return (
    <p class="lead">
      {siteCountText(fail)} {fail === 1 ? "fails" : "fail"}
      {named.length > 0 && ", stopped most often by "}
      {named.map(({ title, sites }, i) => (
        <>
          {i > 0 && (i === named.length - 1 && rest === 0 ? " and " : ", ")}
          <em>{title}</em> ({sites})
        </>
      ))}
      {rest > 0 && ` and ${rest} other ${rest === 1 ? "rule" : "rules"}`}.
    </p>
  );
};
