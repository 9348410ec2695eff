import { brokerName } from "../../../orchestration/broker.props";
import { eachAnsweringEngine, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeMissingInput, judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/**
 * Oldest version with `sync_interval`, which older servers refuse. @source nats-io/nats-server, pull request 4483; docs.nats.io, JetStream server settings:
 * sync_interval, 2.10.0
 */
const least = [2, 10] as const;

/** Checks that the broker supports the configuration that is written for it. */
export const brokerVersion = defineRule({
  id: "preflight/broker-version",
  title: "The broker is NATS 2.10 or newer",
  why: "The configuration of the broker sets sync_interval, so that a message is on disk before it is acknowledged. A server before 2.10 refuses this setting and stops again after each start.",
  source:
    "nats-io/nats-server, pull request 4483: sync_interval, in 2.10.0; version by NATS_SERVER_VERSION or NATS_SERVER of the image, else by its label org.opencontainers.image.version",
  severity: "high",
  remedy: "Choose an image of NATS 2.10 or newer",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ images }, subject) => {
      const image = images.find(({ runs }) => runs.includes(brokerName));
      if (!image) return judgeNotApplicable(subject, "no broker runs on the engine");
      const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(image.version ?? "") ?? [];
      const own = serviceSubject(brokerName);
      if (major === undefined)
        return judgeMissingInput(
          own,
          "orchestration.broker.image",
          `its image ${image.reference} does not state its version: check that it is NATS ${least.join(".")} or newer`,
        );
      return judgeRequirement(own, Number(major) > least[0] || (Number(major) === least[0] && Number(minor) >= least[1]), {
        reason: `its image ${image.reference} is NATS ${image.version}, and its configuration needs ${least.join(".")}`,
        remedy: `choose an image of NATS ${least.join(".")} or newer`,
      });
    }),
});
