import { SandboxCluster } from './SandboxCluster';
import { fleet } from './simulator/scenes/fleet';
async function main(){
const N=Number(process.env.N??1000);
const mem=()=>Math.round(process.memoryUsage().rss/1e6)+'MB rss '+Math.round(process.memoryUsage().heapUsed/1e6)+'MB heap';
let t0=Date.now();
const objects=[...fleet({machines:N})];
console.log('generated',objects.length,Date.now()-t0,'ms',mem());
t0=Date.now();
const errs:Record<string,number>={};
const c=await SandboxCluster.start({tls:false,objects,simulate:process.env.SIM==='0'?false:{speed:1,onError:(p:string,k:string,e:any)=>{const m=p+' '+String(e?.message??e).slice(0,150);errs[m]=(errs[m]??0)+1;}}} as any);
console.log('up',Date.now()-t0,'ms',mem());
const rv=()=>Number((c.objects.list('v1','Node')[0] as any)?.metadata.resourceVersion);
const maxrv=()=>Math.max(...['VirtualMachine','VirtualMachineInstance'].flatMap(k=>(c.objects.list('kubevirt.io/v1',k) as any[]).map(o=>Number(o.metadata.resourceVersion))), ...(c.objects.list('v1','Pod') as any[]).map(o=>Number(o.metadata.resourceVersion)));
for(let i=0;i<5;i++){await new Promise(r=>setTimeout(r,2000));console.log('rv',maxrv(),'events',c.objects.list('v1','Event').length,mem(),JSON.stringify(errs), 'cpu',Math.round(process.cpuUsage().user/1e3));}
const by:Record<string,number>={};for(const v of c.objects.list('kubevirt.io/v1','VirtualMachine') as any[])by[v.status?.printableStatus]=(by[v.status?.printableStatus]??0)+1;console.log(by);
// which changed
const changed=(c.objects.list('kubevirt.io/v1','VirtualMachineInstance') as any[]).filter(o=>Number(o.metadata.resourceVersion)>objects.length+60).slice(0,1); for(const o of changed)console.log(JSON.stringify(o.status),o.metadata.managedFields.map((m:any)=>m.manager+':'+JSON.stringify(m.fieldsV1).slice(0,300)));
const pods=(c.objects.list('v1','Pod') as any[]).filter(o=>Number(o.metadata.resourceVersion)>objects.length+60).slice(0,1); for(const o of pods)console.log(JSON.stringify(o.status),o.metadata.managedFields.map((m:any)=>m.manager+':'+JSON.stringify(m.fieldsV1).slice(0,300)));
for(const o of (c.objects.list('kubevirt.io/v1','VirtualMachine') as any[]).filter(o=>Number(o.metadata.resourceVersion)>objects.length+60).slice(0,1))console.log(JSON.stringify(o.status),o.metadata.managedFields.map((m:any)=>m.manager+':'+JSON.stringify(m.fieldsV1).slice(0,300)));
await c.stop();
}
main();
