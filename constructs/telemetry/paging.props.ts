import { propsSchema } from "../props/props-schema";
import type { ContainerProps } from "../services/container";
import { type SecretFileProps, secretFile } from "../services/secret";
import { wholeSeconds } from "../services/whole-seconds";
import type { DurationLike } from "../units";
import { type CountedProps, checkProgram, programShape } from "./exporters.props";
import { programs } from "./programs";
import { contactsSchema, type PagingContactsProps, runbooksSchema } from "./runbooks.props";

/** The program that groups alerts, silences what follows from another, and pages: Alertmanager. */
export interface PagingProps extends ContainerProps, CountedProps {
  /** File of the host with the address that pages are posted to, and nothing else: it may hold a token, and neither plan nor state holds it. */
  readonly webhook: SecretFileProps;
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

/** Parses {@link PagingProps}. */
export const pagingSchema = propsSchema<PagingProps>()({
  ...programShape,
  webhook: secretFile,
  wait: wholeSeconds(0, longestS, "30 s").exactOptional(),
  repeat: wholeSeconds(60, longestS, "4 h").exactOptional(),
  contacts: contactsSchema.exactOptional(),
  runbooks: runbooksSchema.exactOptional(),
}).superRefine(checkProgram(programs.paging));
