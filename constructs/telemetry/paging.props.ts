import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import type { ContainerProps } from "../services/container";
import { type SecretFileProps, secretFile } from "../services/secret";
import { wholeSeconds } from "../services/whole-seconds";
import type { DurationLike } from "../units";
import { quotedText } from "../units/shown-text";
import { type CountedProps, checkProgram, telemetryProgramShape } from "./exporters.props";
import { programs } from "./programs";
import { type PagingContactsProps, pagingContactsSchema, runbooksSchema } from "./runbooks.props";

/** A regular call while store, alerting and paging run and the site's backhaul works: a dead man's switch. */
export interface HeartbeatProps {
  /** File on the host with only the address that is called. The service there must page when no call comes. */
  readonly webhook: SecretFileProps;
  /** Time between two calls, in whole seconds. @default "5 min" */
  readonly every?: DurationLike;
}

/** Alertmanager: it groups alerts, silences those that follow from another alert, and pages. */
export interface PagingProps extends ContainerProps, CountedProps {
  /** File on the host with only the address to which pages are posted. The address may have a token: neither plan nor state has it. */
  readonly webhook: SecretFileProps;
  /** Regular call that reports that the site is watched. Its receiver notices a failed site by a missing call. @default nobody is called */
  readonly heartbeat?: HeartbeatProps;
  /** Time in whole seconds that alerts of a device wait for related alerts, which come some samples later. @default "30 s" */
  readonly wait?: DurationLike;
  /** Time in whole seconds after which a page is repeated while its alert fires. @default "4 h" */
  readonly repeat?: DurationLike;
  /** Persons to call, shown in each alert (`contact`) and on the runbook page. @default nobody is named */
  readonly contacts?: PagingContactsProps;
  /** Address of the published `edge-node runbook` page, such as `"https://ops.example.org/riyadh"`. Each alert links to its section (`runbook_url`). @default alerts have no link */
  readonly runbooks?: string;
}

/** Longest time between two pages: once a month is too late. Our own bound. */
const longestS = 30 * 86_400; // [s]

/** Shortest time between two calls: more over a thin link bring nothing. Our own bound. */
const shortestEveryS = 30; // [s]
const longestEveryS = 86_400; // [s]

const heartbeatSchema = propsSchema<HeartbeatProps>()({
  webhook: secretFile,
  every: wholeSeconds(shortestEveryS, longestEveryS, "5 min").exactOptional(),
});

export const pagingSchema = propsSchema<PagingProps>()({
  ...telemetryProgramShape,
  webhook: secretFile,
  ...optional({
    heartbeat: heartbeatSchema,
    wait: wholeSeconds(0, longestS, "30 s"),
    repeat: wholeSeconds(60, longestS, "4 h"),
    contacts: pagingContactsSchema,
    runbooks: runbooksSchema,
  }),
})
  .superRefine(checkProgram(programs.paging))
  .superRefine(({ webhook, heartbeat }, context) => {
    if (heartbeat?.webhook.hostFile !== webhook.hostFile) return;
    addProblem(
      context,
      ["heartbeat", "webhook", "hostFile"],
      `must be another file than paging.webhook but is ${quotedText(webhook.hostFile)} too: every call would page somebody, state the address of a service that pages when no call comes`,
    );
  });
