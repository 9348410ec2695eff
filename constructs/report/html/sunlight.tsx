import type { SiteReport } from "../site-report";
import { sunlightText } from "../sunlight";
import { pointNames } from "./point-names";
import { Table } from "./table";

/** What the sun gives each surface of the envelope, by climate point. */
export const SunlightTable = ({ sunlight = [] }: Pick<SiteReport, "sunlight">) => {
  if (sunlight.length === 0) return null;
  const climates = [...new Set(sunlight.map(({ climate }) => climate))];
  const surfaces = [...new Set(sunlight.map(({ surface }) => surface))];
  return (
    <Table
      caption="Sunlight on the envelope"
      head={["surface", ...climates.map((climate) => pointNames[climate])]}
      rows={surfaces.map((surface) => [
        surface,
        ...climates.map((climate) => {
          const found = sunlight.find((one) => one.surface === surface && one.climate === climate);
          return found ? sunlightText(found) : "";
        }),
      ])}
    />
  );
};
