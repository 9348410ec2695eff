import { eachAnswer, eachAnsweringEngine, notAskedText, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that every device that a service drives is on its host. */
export const devicesAreThere = defineRule({
  id: "preflight/devices-are-there",
  title: "Every device that a service drives is on its host",
  why: "An engine does not start a container whose device is missing, such as a USB device plugged in elsewhere. The apply stops half done.",
  source: "Docker Engine API 1.41, HostConfig: Devices; the engine looks for each when a container starts",
  severity: "critical",
  remedy: "Connect the device, or correct its path in devices",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ devices }, subject) =>
      eachAnswer(subject, devices, "its services drive no device", ({ service, host, isThere }) =>
        "notAsked" in isThere
          ? judgeUnknown(serviceSubject(service, host), notAskedText(isThere.notAsked))
          : judgeRequirement(serviceSubject(service, host), isThere.value, {
              reason: `${host}, which ${service} drives, is not on the host`,
              remedy: `connect it, or write the path that it has on the host in devices of ${service}`,
            }),
      ),
    ),
});
