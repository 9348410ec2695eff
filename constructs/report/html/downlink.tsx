import type { DownlinkSummary, ReportedDownlink, ReportedSatellite } from "../downlink";
import type { SiteReport } from "../site-report";
import { cutText, passColumns, passesText, secondText } from "../words/passes-text";
import { sentence } from "../words/sentence";
import { Folded, PagePart, Table, TypedNames } from "./table";

/** Passes that the page lists [-]. The report has more. */
const mostPasses = 100;

/** Satellites that stand open on the page [-]. */
const mostSatellites = 25;

/** What the antennas see of the satellites: each satellite, and the first passes. */
export const Downlink = ({ downlink }: Pick<SiteReport, "downlink">) => {
  if (!downlink) return null;
  const { elements, satellites, passes } = downlink;
  return (
    <PagePart id="passes" title="Passes of satellites">
      <p>{sentence(passesText(downlink))}</p>
      {satellites.length > mostSatellites ? (
        <Folded title={`The ${satellites.length} satellites`}>
          <Satellites {...downlink} />
        </Folded>
      ) : (
        <Satellites {...downlink} />
      )}
      <p>
        {`Elements: ${elements.document}${elements.edition === undefined ? "" : `, ${elements.edition}`} (${elements.mark}). Passes are computed by SGP4, in UTC; azimuths go from north over east.`}
      </p>
      {passes.length > 0 && (
        <Folded title="The passes one by one">
          <Passes {...downlink} />
        </Folded>
      )}
    </PagePart>
  );
};

const Satellites = ({ satellites }: Pick<DownlinkSummary, "satellites">) => (
  <Table
    caption="Satellites, their elements and their passes"
    head={["satellite", "NORAD number", "elements of (UTC)", "age", "followed by", "passes"]}
    rows={satellites.map((one) => [
      <code>{one.satellite}</code>,
      `${one.catalogueNumber}`,
      secondText(one.epoch),
      `${one.ageDays.toFixed(1)} d`,
      one.antennas.length === 0 ? "no antenna" : <TypedNames names={one.antennas} />,
      passCountText(one),
    ])}
    numbers={[1, 3]}
  />
);

function passCountText({ passCount, antennas, holdsFrom, decayedAt }: ReportedSatellite): string {
  const decay = [
    ...(holdsFrom === undefined ? [] : [`, without an orbit until ${secondText(holdsFrom)} UTC`]),
    ...(decayedAt === undefined ? [] : [`, without an orbit from ${secondText(decayedAt)} UTC on`]),
  ].join("");
  if (passCount > 0) return `${passCount}${decay}`;
  return `none${antennas.length > 0 && decay === "" ? ", never above the horizon" : decay}`;
}

const Passes = ({ passes, passCount }: Pick<ReportedDownlink, "passes" | "passCount">) => {
  const shown = passes.slice(0, mostPasses);
  const cut = cutText(shown);
  return (
    <>
      <Table
        caption="Passes, by their beginning"
        head={passColumns.map(({ head }) => head)}
        rows={shown.map((pass) => passColumns.map(({ text }) => text(pass)))}
        numbers={[4, 5]}
      />
      {cut !== undefined && <p>{sentence(cut)}</p>}
      {passCount > shown.length && (
        <p>
          And {passCount - shown.length} more: <code>edge-node passes</code> lists all.
        </p>
      )}
    </>
  );
};
