/*
 * Short excerpts of device types in netbox-community/devicetype-library, typed by hand: facts of the devices, and the slips of the files.
 */

/** device-types/Arista/DCS-7050SX3-48YC8.yaml, commit 2850d21: two supplies, each with the draw of the whole switch. */
export const aristaSwitch = `---
manufacturer: Arista
model: DCS-7050SX3-48YC8
slug: arista-dcs-7050sx3-48yc8
u_height: 1
is_full_depth: false
power-ports:
  - name: PS1
    type: iec-60320-c14
    maximum_draw: 301
    allocated_draw: 124
  - name: PS2
    type: iec-60320-c14
    maximum_draw: 301
    allocated_draw: 124
interfaces:
  - name: Ethernet1
    type: 25gbase-x-sfp28
`;

/** device-types/Dell/PowerEdge-R660.yaml, commit 1621925: pounds, no allocated draw, and "lable" for label. */
export const dellServer = `---
manufacturer: Dell
model: PowerEdge R660
slug: dell_poweredge_r660
u_height: 1
is_full_depth: true
airflow: front-to-rear
weight: 63.0
weight_unit: lb
power-ports:
  - name: Power 1
    type: iec-60320-c14
    maximum_draw: 800
  - name: Power 2
    type: iec-60320-c14
    maximum_draw: 800
module-bays:
  - name: TPM
    description: TPM 2.0 Support
  - name: SLOT-2 PCIe-Gen4
    lable: Riser2
`;

/** device-types/APC/AP8886.yaml, commit 143d71f: three banks, all of them on leg A, no draw on the inlet. */
export const apcPdu = `manufacturer: APC
model: AP8886
slug: ap8886
u_height: 0
power-ports:
  - name: Power Port 1
    type: cs8365c
power-outlets:
  - name: Bank1-C13-1
    type: iec-60320-c13
    power_port: Power Port 1
    feed_leg: A
  - name: Bank2-C13-1
    type: iec-60320-c13
    power_port: Power Port 1
    feed_leg: A
`;
