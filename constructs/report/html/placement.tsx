import type { SiteReport } from "../site-report";
import { leavingText, lossLines, noRoomText, useText } from "../words/placement-words";
import { PagePart, Table, TypedNames } from "./table";

/** Where everything runs, and what a lost host or rack costs. */
export const Placement = ({ placement }: Pick<SiteReport, "placement">) => {
  if (!placement) return null;
  const { hosts, losses, noRoom, leaving = [], notProven = [] } = placement;
  return (
    <PagePart id="placement" title="Where everything runs">
      <Table
        caption="Hosts, what runs there, and what is used of what they have"
        head={["host", "rack", "fixed there", "placed there", "used"]}
        rows={hosts.map(({ host, rack, services, uses }) => [
          <code>{host}</code>,
          <code>{rack}</code>,
          <TypedNames names={services.filter(({ fixed }) => fixed).map(({ service }) => service)} />,
          <TypedNames names={services.filter(({ fixed }) => !fixed).map(({ service }) => service)} />,
          uses.map((use) => `${use.quantity} ${useText(use)}`).join("; "),
        ])}
      />
      {leaving.length > 0 && <p>{`${leaving.join(", ")}: ${leavingText}.`}</p>}
      {noRoom.length > 0 && <p>{`Finds no room, and runs nowhere: ${noRoom.map(noRoomText).join("; ")}.`}</p>}
      {notProven.length > 0 && (
        <p>{`Asked of engines and never tried on an accelerator: ${notProven.map(({ service, accelerators }) => `${accelerators.join(" and ")} for ${service}`).join("; ")}.`}</p>
      )}
      <Table
        caption="What a loss costs"
        head={["lost", "what happens"]}
        rows={losses.map((loss) => [<code>{loss.name}</code>, lossLines(loss).join("; ")])}
      />
      <p>
        Nothing moves a container by itself: what is said to go to another host is what an apply without the lost one would do. What is down
        is back with its host, and its data too where the disks are.
      </p>
    </PagePart>
  );
};
