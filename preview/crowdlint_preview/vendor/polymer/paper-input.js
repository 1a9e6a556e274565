polymer["paper-input"]=(()=>{
return{}})();
