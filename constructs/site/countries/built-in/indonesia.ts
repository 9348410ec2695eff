import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  countriesList,
  fromMemory,
  ianaZones,
  readOn,
  residentialPower,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Indonesia. */
export const indonesia = {
  code: "ID",
  iso3: "IDN",
  name: "Indonesia",
  readOn,
  regimes: ["ilac"],
  grid: {
    lineToNeutral: {
      value: ["230 V line-to-neutral"],
      source: residentialPower,
      asOf: "2017",
      note: "IEC list says 220 V (and 110 V legacy); Wikipedia-derived set says 230/400 V; 220/380 V is still the everyday figure (recalled)",
    },
    lineToLine: { value: ["400 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: {
      value: { below: "10 %", above: "5 %" },
      source: fromMemory,
      note: "SPLN 1:1995 standard voltages; +5 %/-10 % recalled; read at https://studylib.net/doc/25844364/spln-1-1995-tegangan-standar",
    },
    plugs: { value: ["C", "F"], source: worldPlugs, asOf: "2017", note: "Wikipedia lists C, F, G" },
    reliability: [
      {
        metric: "SAIDI / SAIFI (PLN)",
        value: "320.24 min and 3.23 interruptions per customer-year (338.13 / 4.27 in 2023)",
        source: {
          mark: "partial",
          document: "sumbarfokus.com",
          url: "https://sumbarfokus.com/keandalan-listrik-meningkat-pln-catat-penurunan-durasi-dan-frekuensi-gangguan-di-2024/3",
        },
        asOf: "2024",
      },
    ],
  },
  electrical: { practice: { value: "IEC", source: { mark: "recalled", document: "PUIL, which follows IEC 60364" } } },
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
      source: {
        mark: "partial",
        document: "rw.btf-lab.com",
        url: "http://rw.btf-lab.com/news/indonesia-releases-three-updated-sdppi-certification-standards",
      },
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
      source: { mark: "partial", document: "narmadi.com", url: "https://narmadi.com/?p=23138" },
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
    authority: { value: "Komdigi (ISR radio-station licence; foreign satellites need 'hak labuh' landing right)", source: fromMemory },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: { value: "PDP Law 27/2022; GR 71/2019 (public-sector systems onshore)", source: fromMemory },
    residency: { value: "public electronic-system operators must process/store in Indonesia", source: fromMemory },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["id"], source: countriesList } },
  timeZones: { value: ["Asia/Jakarta", "Asia/Jayapura", "Asia/Makassar", "Asia/Pontianak"], source: ianaZones },
  currencies: { value: ["IDR"], source: countriesList },
  station: {
    name: "Medan",
    wmo: "960350",
    latitude: 3.57,
    longitude: 98.68,
    elevationM: 25,
    coolingDryBulbC: 34.2,
    coolingWetBulbC: 26.1,
    evaporationWetBulbC: 27.5,
    humidDewPointC: 26.2,
    heatingDryBulbC: 22.5,
    meanMaximumC: 36.4,
    meanMinimumC: 21.3,
    maximumOf50YearsC: 40.0,
    source: ashrae2013,
  },
} as const satisfies CountryProps;
