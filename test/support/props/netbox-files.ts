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

/** As NetBox 4.7 exports one itself: every field, null or an empty text where nothing is set, with the cooling keys. */
export const exportedCdu = `manufacturer: Example
model: CDU-7
slug: example-cdu-7
description: ''
default_platform: null
part_number: ''
u_height: 1.0
is_full_depth: true
subdevice_role: null
airflow: null
cooling_method: liquid
weight: null
weight_unit: null
end_of_life: 2031-12-31
comments: ''
console-ports:
- name: Console
  type: null
  label: ''
  description: ''
power-ports:
- name: PS1
  type: null
  maximum_draw: 100
  allocated_draw: null
  label: ''
  description: ''
power-outlets:
- name: Out 1
  type: null
  color: ''
  power_port: null
  feed_leg: null
  label: ''
  description: ''
cooling-intakes:
- name: In 1
  type: uqd
  diameter: 25.4
  diameter_unit: mm
  max_flow: null
  max_flow_unit: null
  label: ''
  description: ''
cooling-outflows:
- name: Out 1
  type: null
  diameter: null
  diameter_unit: null
  cooling_intake: In 1
  label: ''
  description: ''
interfaces:
- name: mgmt
  type: 1000base-t
  enabled: true
  mgmt_only: true
  label: ''
  description: ''
  bridge: null
  poe_mode: null
  poe_type: null
  rf_role: null
front-ports:
- name: F1
  type: lc
  color: ''
  rear_port: R1
  rear_port_position: 1
  label: ''
  description: ''
rear-ports:
- name: R1
  type: lc
  color: ''
  positions: 1
  label: ''
  description: ''
module-bays:
- name: Bay 1
  label: ''
  position: ''
  description: ''
`;
