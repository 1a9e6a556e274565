polymer["iron-icon"]=(()=>{
return{}})();
