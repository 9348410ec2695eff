import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citePartial,
  citeResidentialPower,
  citeSalesLost,
  citeThreePhasePower,
  citeVerified,
  citeWorldPlugs,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

export const brazil = {
  code: "BR",
  iso3: "BRA",
  name: "Brazil",
  readOn,
  grid: {
    lineToNeutral: citeWorldPlugs(
      ["127 V line-to-neutral", "220 V line-to-neutral"],
      "both 127 V and 220 V exist by city; sockets (NBR 14136) do not show which",
    ),
    lineToLine: citeThreePhasePower(["220 V line-to-line", "380 V line-to-line"]),
    frequency: citeResidentialPower("60 Hz"),
    tolerance: recall({ below: "8 %", above: "5 %" }, "PRODIST Module 8 'adequate' band 0.92-1.05 pu (e.g. 117-133 V / 202-231 V)"),
    plugs: citeWorldPlugs(["C", "N"]),
    reliability: [
      citeSalesLost(3.4, "2009"),
      {
        metric: "DEC / FEC (SAIDI / SAIFI)",
        value: "10.24 h and 4.89 interruptions per consumer-year (10.43 h / 5.24 in 2023)",
        source: citePartial(
          "ANEEL, neweseguros.com.br",
          "https://www.neweseguros.com.br/consumidores-brasileiros-ficaram-em-media-1024-horas-sem-energia-em-2024",
        ),
        asOf: "2024",
      },
    ],
  },
  electrical: recallPractice("IEC", "ABNT NBR 5410, which follows IEC 60364"),
  certification: [
    {
      id: "anatel-homologation",
      name: "ANATEL homologation (Res. 715/2019; reference list Act 2222/2020)",
      authority: "ANATEL (via OCD certification bodies)",
      subject: "product-model",
      scope: "telecom products; category II lists earth-station antenna, RF power amplifier, up-converter, modem and transceiver",
      requirement: "certificate of conformity from an OCD + homologation; network equipment tested for EMC and electrical safety",
      names: ["radio"],
      mayName: ["switch", "optic"],
      source: citePartial(
        "azevedosette.com.br, also http://docplayer.com.br/67962482-Requisitos-tecnicos-e-procedimentos-de-ensaios-aplicaveis-a-certificacao-de-produtos-para-telecomunicacao-de-categoria-ii-indice.html, also https://eng.registro.br/pipermail/gter/2018-June/074553.html",
        "https://www.azevedosette.com.br/news/en/telecommunications-equipment-security-certification-and-homologation/5989",
      ),
    },
    {
      id: "anatel-data-centre",
      name: "ANATEL data-centre conformity (Res. 780/2025, consultation CP 48/2025)",
      authority: "ANATEL",
      subject: "facility",
      scope:
        "data centres that integrate telecom networks (core hosting); PoPs, base stations and pure signal-distribution sites excluded in the draft",
      requirement:
        "audit by authorised body; power/cooling/telecom redundancy description, risk policy, ISO 27001-type cyber, PUE/WUE/CUE, EMC for GPU sites; ISO 27001/14001/50001/TIA-942 equivalence; 3-year validity; procedure was due by 31 Mar 2026",
      validity: "3 years (draft)",
      source: citePartial(
        "dplnews.com, also https://www.isp.tools/pt-br/anatel-abre-consulta-sobre-requisitos-para-data-centers-criticos, also https://lefosse.com/noticias/alerta/anatel-inicia-consulta-publica-sobre-avaliacao-de-conformidade-e-homologacao-de-data-centers-que-integrem-as-redes-de-telecomunicacoes",
        "https://dplnews.com/data-centers-se-tornam-alvo-direto-da-regulacao-tecnica-da-anatel",
      ),
      asOf: "2026-01",
      note: "final act not seen; facility-level, not product-level; dated Aug 2025 - Jan 2026",
    },
    {
      id: "inmetro",
      name: "INMETRO",
      authority: "INMETRO",
      subject: "product-model",
      scope:
        "plugs/sockets, switches, cables, breakers compulsory; IT goods (servers, storage, SMPS) voluntary except federal procurement (Portaria 170/2012)",
      requirement: "OCP certificate",
      names: ["cable", "breaker"],
      mayName: ["transfer-switch"],
      source: citePartial(
        "techinbrazil.com, also http://docplayer.com.br/4249055-Portaria-n-o-170-de-10-de-abril-de-2012.html, also http://it.anbotek.com/brazil-uciee-cert",
        "https://techinbrazil.com/certification-of-it-equipment-with-inmetro",
      ),
    },
  ],
  radio: {
    authority: {
      value:
        "ANATEL; satellite landing right Res. 748/2021 (up to 15 + 15 years, Act 9.526/2021); foreign operators need a Brazilian legal entity",
      source: citeVerified("gov.br", "https://gov.br/anatel/pt-br/regulado/satellite/process-for-granting-satellite-landing-rights"),
    },
    receiveOnly: {
      value: "no-licence",
      source: citeVerified("anatel.gov.br", "https://www.anatel.gov.br/setorregulado/perguntas-frequentes?view=faq&catid=12"),
      note: "not required: 'The use of receive-only earth stations does not require licensing from Anatel'",
    },
  },
  data: {
    law: {
      value: "LGPD (Law 13.709/2018)",
      source: citePartial("endpointprotector.com", "https://www.endpointprotector.com/blog/data-protection-regulations-in-latin-america/"),
      note: "law number recalled",
    },
    residency: recall("none general; GSI IN 5 for federal cloud"),
  },
  customs: [recall("importer needs RADAR/Siscomex; used IT equipment import restricted")],
  transport: [notFound],
  ...citeLanguagesAndCurrencies(["pt"], ["BRL"]),
  timeZones: citeIanaZones([
    "America/Araguaina",
    "America/Bahia",
    "America/Belem",
    "America/Boa_Vista",
    "America/Campo_Grande",
    "America/Cuiaba",
    "America/Eirunepe",
    "America/Fortaleza",
    "America/Maceio",
    "America/Manaus",
    "America/Noronha",
    "America/Porto_Velho",
    "America/Recife",
    "America/Rio_Branco",
    "America/Santarem",
    "America/Sao_Paulo",
  ]),
  station: ashraeRow("Rio de Janeiro (Galeao)", "837460", [-22.82, -43.25, 9], {
    coolingDryBulbC: 37.3,
    coolingWetBulbC: 25.4,
    evaporationWetBulbC: 28,
    humidDewPointC: 27.1,
    heatingDryBulbC: 14.9,
    meanMaximumC: 39.8,
    meanMinimumC: 12.2,
    maximumOf50YearsC: 45.2,
  }),
  mostHumidStation: ashraeRow("Cuiaba", "833620", [-15.65, -56.1, 188], { coolingDryBulbC: 38.1, evaporationWetBulbC: 28.1 }),
  coldestStation: ashraeRow("Sao Paulo (Congonhas)", "837800", [-23.62, -46.65, 802], { heatingDryBulbC: 8.9, meanMinimumC: 6.3 }),
} as const satisfies CountryProps;
