import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citePartial,
  citeResidentialPower,
  citeThreePhasePower,
  citeWorldPlugs,
  customsAndTransportNotFound,
  fromMemory,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

export const indonesia = {
  code: "ID",
  iso3: "IDN",
  name: "Indonesia",
  readOn,
  regimes: ["ilac"],
  grid: {
    lineToNeutral: citeResidentialPower(
      ["230 V line-to-neutral"],
      "IEC list says 220 V (and 110 V legacy); Wikipedia-derived set says 230/400 V; 220/380 V is still the everyday figure (recalled)",
    ),
    lineToLine: citeThreePhasePower(["400 V line-to-line"]),
    frequency: citeResidentialPower("50 Hz"),
    tolerance: recall(
      { below: "10 %", above: "5 %" },
      "SPLN 1:1995 standard voltages; +5 %/-10 % recalled; read at https://studylib.net/doc/25844364/spln-1-1995-tegangan-standar",
    ),
    plugs: citeWorldPlugs(["C", "F"], "Wikipedia lists C, F, G"),
    reliability: [
      {
        metric: "SAIDI / SAIFI (PLN)",
        value: "320.24 min and 3.23 interruptions per customer-year (338.13 / 4.27 in 2023)",
        source: citePartial(
          "sumbarfokus.com",
          "https://sumbarfokus.com/keandalan-listrik-meningkat-pln-catat-penurunan-durasi-dan-frekuensi-gangguan-di-2024/3",
        ),
        asOf: "2024",
      },
    ],
  },
  electrical: recallPractice("IEC", "PUIL, which follows IEC 60364"),
  certification: [
    {
      id: "djid-certification",
      name: "DJID/SDPPI (Postel) certification, PERMEN KOMINFO 3/2024",
      authority: "Komdigi",
      subject: "product-model",
      scope: "telecom equipment",
      requirement:
        "effective 23 May 2024: recognised-lab report <= 5 years old, label with certificate no., PEG ID, QR code and warning sign",
      names: ["telecom"],
      accepts: ["iso-17025-report"],
      source: citePartial("rw.btf-lab.com", "http://rw.btf-lab.com/news/indonesia-releases-three-updated-sdppi-certification-standards"),
      asOf: "2024",
    },
    {
      id: "vsat-requirement",
      name: "VSAT technical requirement (Dirjen Postel 346/2003)",
      authority: "Komdigi",
      subject: "product-model",
      scope: "VSAT terminals",
      requirement: "supply 220 V AC or -43.2...-55.2 V DC, 10-50 °C, 95 % RH at 40 °C, earth <= 1 ohm, BER < 1e-6",
      mayName: ["receiver"],
      source: citePartial("narmadi.com", "https://narmadi.com/?p=23138"),
    },
    {
      id: "sni",
      name: "SNI",
      authority: "BSN / Ministry of Industry",
      subject: "product-model",
      scope: "listed electrical products (cables, breakers, sockets)",
      requirement: "SPPT-SNI",
      names: ["cable", "breaker"],
      source: fromMemory,
    },
  ],
  radio: {
    authority: recall("Komdigi (ISR radio-station licence; foreign satellites need 'hak labuh' landing right)"),
    receiveOnly: notFound,
  },
  data: {
    law: recall("PDP Law 27/2022; GR 71/2019 (public-sector systems onshore)"),
    residency: recall("public electronic-system operators must process/store in Indonesia"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["id"], ["IDR"]),
  timeZones: citeIanaZones(["Asia/Jakarta", "Asia/Jayapura", "Asia/Makassar", "Asia/Pontianak"]),
  station: ashraeRow("Medan", "960350", [3.57, 98.68, 25], {
    coolingDryBulbC: 34.2,
    coolingWetBulbC: 26.1,
    evaporationWetBulbC: 27.5,
    humidDewPointC: 26.2,
    heatingDryBulbC: 22.5,
    meanMaximumC: 36.4,
    meanMinimumC: 21.3,
    maximumOf50YearsC: 40.0,
  }),
  mostHumidStation: ashraeRow("Balikpapan", "966330", [-1.27, 116.9, 3], { coolingDryBulbC: 32.9, evaporationWetBulbC: 28.2 }),
  coldestStation: ashraeRow("Jakarta (Soekarno-Hatta)", "967490", [-6.12, 106.65, 8], { heatingDryBulbC: 22, meanMinimumC: 17.8 }),
} as const satisfies CountryProps;
