import type { Source } from "../../provenance/source";
import type { Part } from "./part";
import { citeEdition, citeSecondaryEdition } from "./sources";

const deviceTypes = (file: string, commit: string): Source =>
  citeSecondaryEdition(
    `NetBox device-type library, device-types/${file}`,
    `commit ${commit}`,
    `https://github.com/netbox-community/devicetype-library/blob/${commit}/device-types/${file}`,
  );

const switchRemark =
  "The file states the whole switch at each of its two supplies: it is counted once. The optics it carries are not in it";

/** Air-cooled servers and switches, by id. */
export const airCooledRacks = {
  "nvidia-dgx-b300": {
    kind: "rack",
    maker: "NVIDIA",
    model: "DGX B300, air-cooled",
    published: { maximum: "15 kW" },
    open: ["idle"],
    beside: { peak: "19.7 kW", "supply air": "25 °C" },
    remark: "Estimate at alternating current: feeds must carry the peak. No ASHRAE class is stated",
    speaks: {
      redfish: {
        source: citeEdition(
          "NVIDIA DGX B300 User Guide, Redfish APIs Support",
          "web manual",
          "https://docs.nvidia.com/dgx/dgxb300-user-guide/redfish-api-supp.html",
        ),
      },
    },
    source: citeSecondaryEdition(
      "NVIDIA Data Center Best Practices with DGX B300, p. 7, in an extract",
      "v1.0, 2026",
      "https://docs.nvidia.com/dgx-pdf/data-center-best-practices-with-dgx-b300-v1.pdf",
    ),
  },
  "lenovo-sr650-v2": {
    kind: "rack",
    maker: "Lenovo",
    model: "ThinkSystem SR650 V2",
    published: { airClass: "A2" },
    open: ["idle", "maximum"],
    beside: { derating: "1 K for each 300 m above 900 m" },
    remark: "A3 and A4 only with limits on its configuration",
    speaks: {
      redfish: {
        map: "idrac-exporter",
        source: citeSecondaryEdition(
          "Lenovo XClarity Controller User's Guide, introduction, in a copy: ThinkSystem servers; idrac_exporter, README, Supported Systems",
          "not dated",
          "https://github.com/mrlhansen/idrac_exporter",
        ),
      },
    },
    source: citeEdition(
      "Lenovo SR650 V2 environment specifications",
      "web manual",
      "https://pubs.lenovo.com/sr650-v2/ru/environment_specifications",
    ),
  },
  "lenovo-sr665-v3": {
    kind: "rack",
    maker: "Lenovo",
    model: "ThinkSystem SR665 V3",
    published: {},
    open: ["idle", "maximum"],
    beside: {
      "inlet with a card of 100 Gb/s or more": "35 °C",
      "inlet with active cables above 25 Gb/s": "30 °C",
      "inlet with processors up to 240 W": "45 °C",
    },
    remark: "The network card sets the limit, not the processor",
    source: citeEdition(
      "Lenovo SR665 V3 manual, thermal rules, p. 59",
      "web manual",
      "https://www.easymanua.ls/lenovo/thinksystem-sr665-v3/manual?p=69",
    ),
  },
  "lenovo-sr630-v4": {
    kind: "rack",
    maker: "Lenovo",
    model: "ThinkSystem SR630 V4",
    published: {},
    open: ["idle", "maximum"],
    beside: { "inlet with processors up to 165 W": "45 °C", "inlet with processors up to 350 W": "35 °C" },
    source: citeEdition("Lenovo SR630 V4 thermal rules", "web manual", "https://pubs.lenovo.com/sr630-v4/thermal_rules"),
  },
  "cisco-93180yc-fx3": {
    kind: "rack",
    maker: "Cisco",
    model: "Nexus N9K-C93180YC-FX3",
    published: { maximum: "600 W" },
    open: ["idle"],
    beside: { allocated: "375 W", ports: "48 SFP28, 6 QSFP28" },
    remark: switchRemark,
    source: deviceTypes("Cisco/N9K-C93180YC-FX3.yaml", "0244575c40d93f294656aaf0a4f0cc34981f3fe9"),
  },
  "arista-7050sx3-48yc8": {
    kind: "rack",
    maker: "Arista",
    model: "DCS-7050SX3-48YC8",
    published: { maximum: "301 W" },
    open: ["idle"],
    beside: { allocated: "124 W", ports: "48 SFP28, 8 QSFP28" },
    remark: switchRemark,
    source: deviceTypes("Arista/DCS-7050SX3-48YC8.yaml", "2850d210c0336e515c5a3248a8777c9f7a0f5e07"),
  },
} as const satisfies Record<string, Part>;
