polymer["paper-radio-button"]=(()=>{
return{}})();
