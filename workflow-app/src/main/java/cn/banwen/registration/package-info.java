/**
 * The register 收文登记簿: the numbers, given without gaps and never twice, and the book in which every number stays, voided
 * ones too; and its export as a workbook and as a printed book.
 */
@ApplicationModule(
        allowedDependencies = {
            "administration",
            "circulation",
            "identity",
            "intake",
            "papers",
            "platform",
            "posts",
            "refusal",
            "storage",
            "web"
        })
@NullMarked
package cn.banwen.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
