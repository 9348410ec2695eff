import { PagePart } from "../../../html/table";
import type { MatrixLeftOut } from "../../../matrix/matrix";

/** Countries that were asked for and have no row, with what to do; nothing where all have one. */
export const LeftOut = ({ countries }: { readonly countries: readonly MatrixLeftOut[] }) => {
  if (countries.length === 0) return null;
  return (
    <PagePart id="left-out" title="Left out">
      <ul>
        {countries.map(({ country, countryName, reason }) => (
          <li>
            {countryName} ({country}): {reason}
          </li>
        ))}
      </ul>
    </PagePart>
  );
};
