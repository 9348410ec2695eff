/*
 * Short excerpts of device types in netbox-community/devicetype-library, typed by hand: facts of the devices, and the slips of the files. Those of the maker
 * Example are written after the schema, with what files of the library were seen to have beside it.
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

/** Keys that the schema has not, in parts of which nothing is read. */
export const slippedSwitch = `manufacturer: Example
model: POE-24
slug: example-poe-24
u_height: 1
is_full_depth: false
console-ports:
  - name: Console
    type: rj-45
    mgmt_only: true
    poe: false
power-ports:
  - name: PSU1
    type: iec-60320-c14
    maximum_draw: 450
interfaces:
  - name: Port 1
    type: 1000base-t
    poe-mode: pse
  - name: Port 2
    type: 1000base-t
    poe-mode: pse
module-bays:
  - name: Fan
    position: Fan
    maximum_draw: 20
`;

/** A chassis whose bays have positions, which the schema gives to module bays alone. */
export const bladeChassis = `manufacturer: Example
model: Chassis-2
slug: example-chassis-2
u_height: 4.5
is_full_depth: true
subdevice_role: parent
power-ports:
  - name: PSU1
    maximum_draw: 3000
device-bays:
  - name: Blade 1
    position: "1"
  - name: Blade 2
    position: "2"
`;

/** Which rear port is behind which front port stands apart in the files of NetBox 4.5. */
export const patchPanel = `manufacturer: Example
model: Panel-1
slug: example-panel-1
u_height: 1
is_full_depth: false
is_powered: false
front-ports:
  - name: Front 1
    type: lc
rear-ports:
  - name: Rear 1
    type: lc
port-mappings:
  - front_port: Front 1
    front_port_position: 1
    rear_port: Rear 1
    rear_port_position: 1
`;

/** As in nautobot/devicetype-library: without a slug. */
export const nautobotRouter = `manufacturer: Example
model: Router-2
part_number: R2
u_height: 1
is_full_depth: true
power-ports:
  - name: PSU1
    type: iec-60320-c14
    maximum_draw: 90
    allocated_draw: 60
`;
