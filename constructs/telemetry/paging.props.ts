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

/** A call that comes as long as store, alerting and paging run and the site has its link: a dead man's switch. */
export interface HeartbeatProps {
  /** File of the host with the address that is called, and nothing else: of a service elsewhere that pages when no call comes. */
  readonly webhook: SecretFileProps;
  /** Time between two calls, in whole seconds. @default "5 min" */
  readonly every?: DurationLike;
}

/** The program that groups alerts, silences what follows from another, and pages: Alertmanager. */
export interface PagingProps extends ContainerProps, CountedProps {
  /** File of the host with the address that pages are posted to, and nothing else: it may hold a token, and neither plan nor state holds it. */
  readonly webhook: SecretFileProps;
  /** A call that says, over and over, that the site is watched: who expects it and gets none knows what no page can tell. @default nobody is called */
  readonly heartbeat?: HeartbeatProps;
  /** Alerts of one device wait so long for others of it, in whole seconds: what follows from a cause comes some samples later. @default "30 s" */
  readonly wait?: DurationLike;
  /** A page is sent again after that while its alert fires, in whole seconds. @default "4 h" */
  readonly repeat?: DurationLike;
  /** Whom to call, in each alert (`contact`) and on the page of runbooks. @default nobody is named */
  readonly contacts?: PagingContactsProps;
  /** Address at which the page of `edge-node runbook` is published, as `"https://ops.example.org/riyadh"`: each alert leads to its part of it (`runbook_url`). @default alerts lead nowhere */
  readonly runbooks?: string;
}

/** Who is told once a month is not told. Our own bound. */
const longestS = 30 * 86_400; // [s]

/** More often tells nobody more, over a link that is thin. Our own bound. */
const shortestEveryS = 30; // [s]
const longestEveryS = 86_400; // [s]

/** Parses {@link HeartbeatProps}. */
const heartbeatSchema = propsSchema<HeartbeatProps>()({
  webhook: secretFile,
  every: wholeSeconds(shortestEveryS, longestEveryS, "5 min").exactOptional(),
});

/** Parses {@link PagingProps}. */
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
      `must be another file than paging.webhook but is ${quotedText(webhook.hostFile)} too: who is paged would be paged by every call, give the address of a service that pages when no call comes`,
    );
  });
