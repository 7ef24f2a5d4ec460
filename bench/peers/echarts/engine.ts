/** The parts of ECharts that this map needs; the rest stays out of the bundle. */
import {LinesChart, type LinesSeriesOption, ScatterChart, type ScatterSeriesOption} from 'echarts/charts';
import {GeoComponent, type GeoComponentOption} from 'echarts/components';
import {type ComposeOption, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';

use([GeoComponent, LinesChart, ScatterChart, CanvasRenderer]);

export type Option = ComposeOption<GeoComponentOption | LinesSeriesOption | ScatterSeriesOption>;

export {init, registerMap} from 'echarts/core';
