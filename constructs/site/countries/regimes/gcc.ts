import type { CountrySections } from "../profile/country.props";

/** Facts that the members of the Gulf Cooperation Council share. */
export const gcc = {
  certification: [
    {
      id: "g-mark",
      name: "GSO G-Mark (Gulf technical regulation on low-voltage equipment, BD-142004-01)",
      authority: "GSO Notified Body / national standards body",
      subject: "product-model",
      scope:
        "LV equipment 50-1000 V AC, 75-1500 V DC; List 2 = plugs, socket outlets, adaptors, cord sets, chargers, A/C (cooling systems up to 70 kBTU/h need the mark), household goods; everything else List 1",
      requirement:
        "List 2: Gulf type-examination by a Notified Body + QR tracking symbol (GCTS); List 1: manufacturer declaration with technical file",
      names: ["air-conditioner"],
      mayName: ["electrical"],
      source: {
        mark: "partial",
        document:
          "nemko.co.uk, Gulf mark; also https://www.gma.trade/single-post/2018/02/20/guide-to-the-gulf-technical-regulation-for-low-voltage-electrical-equipment-and-appliance and https://www.sgs.com/en/news/2017/04/safeguards-05317-gulf-countries-new-and-updated-requirements-for-electronic-and-electric-appliances",
        url: "https://nemko.co.uk/certification/gulf-mark/",
      },
      asOf: "2024",
      note: "rack servers and UPS are not named in List 2 in what was seen; PDUs with socket outlets and small A/C units are the likely catches; dated 2017-2024",
    },
  ],
} as const satisfies CountrySections;
